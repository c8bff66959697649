package org.borderflow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
@Tag("once")
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.borderflow");
  private static final String[] PURE = {
    "org.borderflow.report..",
    "org.borderflow.day..",
    "org.borderflow.assessment..",
    "org.borderflow.episode.."
  };
  private static final Pattern CLOCKS_AND_SLEEPS =
      Pattern.compile(
          "java\\.time\\.\\w+(\\.\\w+)?\\.(now|system\\w*)\\("
              + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\("
              + "|java\\.lang\\.Thread\\.sleep\\(|java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(");

  @Test
  void seesTheWholeModule() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .contains(
            "org.borderflow.report",
            "org.borderflow.day",
            "org.borderflow.assessment",
            "org.borderflow.episode",
            "org.borderflow.json",
            "org.borderflow.topic");
  }

  @Test
  void knowsNoKafkaStreams() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.streams..")
        .check(CLASSES);
  }

  @Test
  void eventsKnowNoKafkaAndOfJacksonOnlyAnnotations() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.kafka..")
                .or(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
                .and(
                    DescribedPredicate.not(resideInAPackage("com.fasterxml.jackson.annotation.."))))
        .check(CLASSES);
  }

  @Test
  void eventsKnowNothingOfTheirTransport() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.borderflow.json..", "org.borderflow.topic..", "org.borderflow.connection..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.borderflow.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.borderflow.day..", "org.borderflow.assessment..", "org.borderflow.episode..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("org.borderflow.day..", "org.borderflow.assessment..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.borderflow.episode..")
        .check(CLASSES);
  }

  @Test
  void nobodyReadsAClockOrSleeps() {
    noClasses().should().accessTargetWhere(isClock()).check(CLASSES);
  }

  /** Any now() without a clock handed in, the system's own clocks, and sleep. */
  private static DescribedPredicate<JavaAccess<?>> isClock() {
    return DescribedPredicate.describe(
        "a wall clock or a sleep",
        access ->
            CLOCKS_AND_SLEEPS.matcher(access.getTarget().getFullName()).lookingAt()
                && !access.getTarget().getFullName().endsWith("(java.time.Clock)"));
  }
}
