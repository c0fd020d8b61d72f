package org.nuanyang.access.web.orgs;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyang.access.Org;
import org.nuanyang.access.Stage;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param below the teaching points of a school, the schools of a township */
record OrganisationPage(
        Org org, OrgForm form, ClassForm classForm, Problems problems, List<Org> below, List<Org> classes, LocalDate today) {
    public String url() {
        return "/bureau/organisations/" + org.id();
    }

    public List<Option> grades() {
        return org.stages().stream().sorted()
                .flatMapToInt(stage -> IntStream.rangeClosed(stage.firstGrade(), stage.lastGrade()))
                .mapToObj(grade -> new Option(String.valueOf(grade), grade(grade))).toList();
    }

    public List<Option> stages() {
        return Option.all(Stage.class);
    }

    private static String grade(int grade) {
        return Words.say("access.grade." + (grade > 0 ? String.valueOf(grade) : "k" + (grade + 3)));
    }
}
