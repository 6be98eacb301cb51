-- How many stories have how many articles is asked for often; their rows are long.
CREATE INDEX story_articles ON story (articles);
