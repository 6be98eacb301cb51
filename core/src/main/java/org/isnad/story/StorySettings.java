package org.isnad.story;

/**
 * How stories are told apart.
 *
 * @param idleDays a story nobody has added to for so many days is closed
 * @param spanDays a story that began so many days ago is closed, and what goes on begins anew: state
 *     stays bounded however long a war lasts
 * @param storyLink how alike an article must be to the articles of a story, on average, to join it;
 *     between 0 and 1
 * @param copyShare the part of the shorter text that must stand in the other for the two to be
 *     copies; between 0 and 1
 */
public record StorySettings(int idleDays, int spanDays, double storyLink, double copyShare) {
  public StorySettings {
    if (idleDays < 1 || spanDays < idleDays) {
      throw new IllegalArgumentException("no time window: " + idleDays + " of " + spanDays + " days");
    }
    if (!(storyLink > 0 && storyLink <= 1 && copyShare > 0 && copyShare <= 1)) {
      throw new IllegalArgumentException("no thresholds: " + storyLink + ", " + copyShare);
    }
  }

  /** What holds where nobody says otherwise. */
  public static StorySettings standard() {
    return new StorySettings(7, 28, 0.34, 0.5);
  }
}
