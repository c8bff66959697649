package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailsTest {
  private final Sense train = sense("train");
  private final Sense procession = sense("procession");
  private final Sense tent = sense("tent");
  private final Tails tails = new Tails();

  TailsTest() {
    tails.add("zug", train);
    tails.add("aufzug", procession);
    tails.add("zelt", tent);
  }

  private static Sense sense(String key) {
    return new Sense(Category.NOUN, key, key, "", false);
  }

  @Test
  void findsTheEndOfACompound() {
    assertThat(tails.longest("sonderzug")).containsExactly(train);
    assertThat(tails.longest("großzelt")).containsExactly(tent);
  }

  @Test
  void prefersTheLongestEnd() {
    assertThat(tails.longest("trauaufzug")).containsExactly(procession);
  }

  @Test
  void leavesTwoLettersBeforeTheEnd() {
    assertThat(tails.longest("xaufzug")).containsExactly(train);
    assertThat(tails.longest("xyaufzug")).containsExactly(procession);
  }

  @Test
  void knowsNoShortWord() {
    assertThat(tails.longest("zug")).isEmpty();
    assertThat(tails.longest("anzug")).isEmpty();
    assertThat(tails.longest("")).isEmpty();
  }

  @Test
  void findsNothingInTheMiddle() {
    assertThat(tails.longest("zugfahrten")).isEmpty();
    assertThat(tails.longest("sonderzuge")).isEmpty();
  }

  @Test
  void givesAllMeaningsOfAnEnd() {
    tails.add("zug", procession);
    assertThat(tails.longest("sonderzug")).containsExactly(train, procession);
  }
}
