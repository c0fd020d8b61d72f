package org.nuanyang.study.turning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.nuanyang.study.Learner;
import org.nuanyang.study.StudyRoom;
import org.nuanyang.study.StudyTab;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.turning.Turning;
import org.nuanyang.study.turning.TurningStep;
import org.nuanyang.study.turning.Turnings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Where the turning of weak learners is met: a tab, the child's page, Today. */
@Configuration(proxyBeanMethods = false)
class TurningRooms {
    @Bean
    StudyTab turningTab() {
        return new StudyRoom(30, "study.turning.title", "/study/turning", StudyPlanLists::mayRead);
    }

    /** What goes on, by subject. */
    @Component
    static class TurningPanel implements ChildPanel {
        private final Turnings turnings;

        TurningPanel(Turnings turnings) {
            this.turnings = turnings;
        }

        @Override
        public int order() {
            return 38;
        }

        @Override
        public Optional<Panel> of(ChildFile file, Viewer viewer) {
            var learner = Learner.of(file);
            var all = turnings.of(learner, viewer);
            if (all.isEmpty() && !learner.taughtBy(viewer)) return Optional.empty();
            var rows = all.stream().filter(Turning::live).map(each -> Row.of(each.subject(), each.next().map(TurningStep::words).orElse(each.strengths()))).toList();
            var link = new Link(Words.say(rows.isEmpty() ? "study.turning.begin" : "study.turning.open"), rows.isEmpty() ? "plus" : "list-details", "/children/" + file.id() + "/turning");
            return Optional.of(new Panel("turning", Words.say("study.turning.title"), rows.isEmpty() ? Words.say("study.turning.none") : null, rows, List.of(link)));
        }
    }

    /** Stage goals whose day has come, of the viewer's own. */
    @Component
    static class TurningToday implements TodaySource {
        private final Turnings turnings;
        private final Clock clock;

        TurningToday(Turnings turnings, Clock clock) {
            this.turnings = turnings;
            this.clock = clock;
        }

        @Override
        public String key() {
            return "study.turning.title";
        }

        @Override
        public int order() {
            return 47;
        }

        @Override
        public List<Line> today(Person person) {
            if (!(person instanceof Viewer viewer) || !StudyPlanLists.mayWrite(viewer)) return List.of();
            var today = LocalDate.now(clock);
            long due = turnings.all(viewer).stream().filter(each -> each.owner().equals(viewer.account()) && each.due(today)).count();
            return due == 0 ? List.of() : List.of(Line.of(Words.say("study.turning.today"), due, "/study/turning"));
        }
    }
}
