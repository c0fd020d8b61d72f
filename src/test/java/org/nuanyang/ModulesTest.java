package org.nuanyang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyang.database.Sight;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the house. Each rule has a class in {@code org.nuanyang.violators} that it must catch. */
class ModulesTest {
    /** From the foundations to what stands on them: a module may use those before it in this list, never one after it. */
    private static final List<String> TREE = List.of(
            "common", "database", "audit", "shell", "access", "calendar", "importing", "protection", "notices", "files", "documents", "people", "roster", "pairing", "care", "mind", "study", "risk", "indicators", "forms", "reports",
            "demo");

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.nuanyang");
    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages("org.nuanyang.violators");

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(controllersSeeNoSql(), "NosyController"),
                arguments(nothingSeesTheWebOfAnotherModule(), "Peeper"),
                arguments(onlyCommonMakesAClock(), "WatchMaker"),
                arguments(onlyAccessSaysWhatIsSeen(), "Seer"),
                arguments(nothingUsesOldDates(), "Yesterday"),
                arguments(nothingDependsOnWhatStandsBelow(), "Climber"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void isKept(ArchRule rule, String violator) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void catchesItsViolatorAndNobodyElse(ArchRule rule, String violator) {
        var caught = rule.evaluate(VIOLATORS).getFailureReport().getDetails();
        assertThat(caught).isNotEmpty().allMatch(line -> line.contains("." + violator + ".") || line.contains("." + violator + ">"));
    }

    @Test
    void everyModuleHasItsPlaceInTheTree() {
        var modules = PRODUCT.stream().map(each -> module(each.getPackageName())).filter(name -> !name.isEmpty()).distinct();
        assertThat(modules).containsExactlyInAnyOrderElementsOf(TREE);
    }

    @Test
    void modulesHaveNoCyclesAndKeepTheirInsidesToThemselves() {
        ApplicationModules.of(Nuanyang.class).verify();
    }

    private static ArchRule controllersSeeNoSql() {
        return noClasses().that(describe("answer requests", each -> each.getSimpleName().endsWith("Controller")
                        || each.isMetaAnnotatedWith("org.springframework.stereotype.Controller")))
                .should().dependOnClassesThat().haveSimpleNameEndingWith("Sql");
    }

    private static ArchRule nothingSeesTheWebOfAnotherModule() {
        return classes().should(depend("on no other module's web", (from, to) ->
                to.getPackageName().matches("org\\.nuanyang\\..*\\bweb\\b.*") && !module(from.getPackageName()).equals(module(to.getPackageName()))));
    }

    private static ArchRule onlyCommonMakesAClock() {
        return noClasses().that().resideOutsideOfPackage("org.nuanyang.common")
                .should().callMethodWhere(describe("makes a clock", call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && call.getTarget().getName().matches("system.*|fixed|tick.*|offset")));
    }

    /** A scope cannot be made elsewhere, for its constructor is not seen there; a sight could. */
    private static ArchRule onlyAccessSaysWhatIsSeen() {
        return noClasses().that(not(resideInAnyPackage("org.nuanyang.access..", "org.nuanyang.database..")))
                .should().callConstructorWhere(describe("makes a sight", call -> call.getTargetOwner().isEquivalentTo(Sight.class)));
    }

    private static ArchRule nothingUsesOldDates() {
        return noClasses().should().dependOnClassesThat(describe("are old dates", each ->
                each.isEquivalentTo(java.util.Date.class) || each.isEquivalentTo(java.util.Calendar.class) || each.isEquivalentTo(java.sql.Date.class)));
    }

    private static ArchRule nothingDependsOnWhatStandsBelow() {
        return classes().should(depend("only on modules before their own", (from, to) -> {
            int own = TREE.indexOf(module(from.getPackageName()));
            int other = TREE.indexOf(module(to.getPackageName()));
            return own >= 0 && other > own;
        }));
    }

    private interface Wrong {
        boolean is(JavaClass from, JavaClass to);
    }

    private static ArchCondition<JavaClass> depend(String words, Wrong wrong) {
        return new ArchCondition<>("depend " + words) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                each.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> wrong.is(dependency.getOriginClass(), dependency.getTargetClass()))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(each, dependency.getDescription())));
            }
        };
    }

    /** The violators have a little tree of their own. */
    private static String module(String packageName) {
        var parts = packageName.replaceFirst("^org\\.nuanyang\\.?(violators\\.(?=common|roster))?", "").split("\\.");
        return parts[0];
    }
}
