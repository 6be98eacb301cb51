package org.isnad.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.html.CueWords.Cue;
import org.isnad.html.HtmlArticle.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words under an article's pictures together with the pictures: a caption and the credit
 * beside it belong to one.
 *
 * <p>Not thread-safe; one for each part of a page.
 */
final class PictureExtractor {
  /** Words and picture stand in one box with so many lines at most. */
  private static final int MOST_LINES = 4;

  private static final int MOST_PICTURES = 200;

  /** Class names of lines that say whose a picture is. */
  private static final List<String> CREDITING =
      List.of("credit", "copyright", "photographer", "source");

  private final Boxes boxes;
  private final CueWords cues;
  private final List<Found> found = new ArrayList<>();

  PictureExtractor(Boxes boxes, CueWords cues) {
    this.boxes = boxes;
    this.cues = cues;
  }

  /** A picture and where it stands among the blocks. */
  private record Found(int at, @Nullable Shot shot, Picture picture) {
    Found with(@Nullable String caption, @Nullable String credit) {
      return new Found(at, shot, new Picture(caption, credit, picture.url(), picture.element()));
    }
  }

  /**
   * The pictures of an article in page order: those with words, and figures without.
   *
   * @param root the smallest box around title and text
   */
  List<Picture> extract(Body body, Box root) {
    body.captions().forEach(this::caption);
    Set<String> known = new HashSet<>();
    found.forEach(f -> known.add(f.picture.url() == null ? "" : f.picture.url()));
    for (Shot shot : within(body, root)) {
      boolean figure = Mark.FIGURE.in(shot.box().called) && found.size() < MOST_PICTURES;
      String url = figure ? shot.address() : null;
      if (url != null && known.add(url)) {
        found.add(new Found(shot.before(), shot, new Picture(null, null, url, shot.element())));
      }
    }
    found.sort(Comparator.comparingInt(Found::at));
    return found.stream().map(Found::picture).toList();
  }

  /** The first picture beside the text, or null: many pages show one without any words. */
  @Nullable Picture lead(Body body, Box root) {
    for (Shot shot : within(body, root)) {
      String url = shot.address();
      if (url != null) {
        return new Picture(null, null, url, shot.element());
      }
    }
    return null;
  }

  /** Images between title and end of the text, without those in boxes of other things. */
  private List<Shot> within(Body body, Box root) {
    int last = body.paragraphs().isEmpty() ? root.end : body.paragraphs().getLast().index();
    return boxes.shots().stream()
        .filter(s -> s.before() >= root.first && s.before() <= last && s.box().inside(root))
        .filter(s -> (s.box().marks & Mark.FOREIGN) == 0 && s.large())
        .toList();
  }

  private void caption(Block block) {
    String text = block.text().replace('\n', ' ');
    Shot shot = shot(block);
    boolean credit = cues.cue(text) == Cue.CREDIT || crediting(block);
    Found before = found.isEmpty() ? null : found.getLast();
    if (before == null || shot == null || !shot.equals(before.shot)) {
      String url = shot == null ? null : shot.address();
      int at = shot == null ? block.index() : shot.before();
      Picture picture = new Picture(null, null, url, block.box().element);
      found.add(
          new Found(at, shot, picture).with(credit ? null : text, credit ? credit(text) : null));
    } else if (credit && before.picture.credit() == null) {
      found.set(found.size() - 1, before.with(before.picture.caption(), credit(text)));
    } else if (!credit && before.picture.caption() == null) {
      found.set(found.size() - 1, before.with(text, before.picture.credit()));
    }
  }

  /** The credit without the word that announces it, and without brackets. */
  private String credit(String text) {
    int colon = text.indexOf(':');
    String name = cues.cue(text) == Cue.CREDIT && colon > 0 ? text.substring(colon + 1) : text;
    name = name.strip();
    boolean bracketed = name.startsWith("(") && name.endsWith(")");
    return bracketed ? name.substring(1, name.length() - 1).strip() : name;
  }

  private static boolean crediting(Block block) {
    String names = block.box().element.className();
    return CREDITING.stream().anyMatch(names::contains);
  }

  /** The picture over the words, else the first beside them. */
  private @Nullable Shot shot(Block block) {
    Box box = block.box();
    while (box.pictures == 0 && box.parent != null && box.parent.size() <= MOST_LINES) {
      box = box.parent;
    }
    if (box.pictures == 0) {
      return null;
    }
    List<Shot> shots = boxes.shots();
    int after = firstAfter(block.index());
    if (after > 0 && shots.get(after - 1).box().inside(box)) {
      return shots.get(after - 1);
    }
    return after < shots.size() && shots.get(after).box().inside(box) ? shots.get(after) : null;
  }

  /** Index of the first picture behind the block. */
  private int firstAfter(int block) {
    int low = 0;
    int high = boxes.shots().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (boxes.shots().get(middle).before() <= block) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
