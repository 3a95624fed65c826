package org.plenary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.data.repository.Repository;

/** The habits of this house that a program can check; the arrows are checked by ModulesTest. */
@AnalyzeClasses(packages = "org.plenary", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule entities_stay_inside_their_module =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_stay_inside_their_module =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule vaadin_is_known_to_views_only =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..ui..", "org.plenary.shell..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("com.vaadin..").and(new NotAVaadinSecurityHook()));

    @ArchTest
    static final ArchRule the_engine_knows_no_framework =
            noClasses()
                    .that()
                    .resideInAPackage("org.plenary.collaboration.replica..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "jakarta..",
                            "com.vaadin..",
                            "org.hibernate..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule packages_are_named_after_what_they_hold =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..impl..", "..util..", "..utils..", "..dto..", "..manager..");

    /** The security configuration has to name Vaadin's own filter set-up; it draws nothing. */
    private static final class NotAVaadinSecurityHook
            extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
        NotAVaadinSecurityHook() {
            super("draw screens");
        }

        @Override
        public boolean test(JavaClass type) {
            return !type.getPackageName().startsWith("com.vaadin.flow.spring.security")
                    && !type.getPackageName().startsWith("com.vaadin.flow.server.auth");
        }
    }
}
