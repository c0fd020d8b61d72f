package org.nuanyang.study.progress.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.study.Learner;
import org.nuanyang.study.StudyTabs;
import org.nuanyang.study.progress.Need;
import org.nuanyang.study.progress.NeedyLearner;
import org.nuanyang.study.progress.Needs;
import org.nuanyang.study.progress.ProgressFile;
import org.nuanyang.study.progress.ProgressFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The progress file of a child, and who needs tutoring first. */
@Controller
class ProgressController {
    private final ProgressFiles files;
    private final Needs needs;
    private final StudyTabs tabs;
    private final Orgs orgs;
    private final PdfPages pdf;
    private final Clock clock;

    ProgressController(ProgressFiles files, Needs needs, StudyTabs tabs, Orgs orgs, PdfPages pdf, Clock clock) {
        this.files = files;
        this.needs = needs;
        this.tabs = tabs;
        this.orgs = orgs;
        this.pdf = pdf;
        this.clock = clock;
    }

    record FilePage(ProgressFile file, boolean mayOpen) {
        public String backUrl() {
            return mayOpen ? "/children/" + file.learner().id() : "/study/needs";
        }

        public String back() {
            return mayOpen ? file.learner().name() : Words.say("study.need.title");
        }

        public String paperUrl() {
            return "/children/" + file.learner().id() + "/progress/paper";
        }
    }

    record NeedPage(List<Tab> rooms, Map<Need, List<NeedyLearner>> groups, Map<UUID, String> places) {
        public List<Need> told() {
            return Arrays.stream(Need.values()).filter(groups::containsKey).toList();
        }

        public String place(Learner learner) {
            return places.getOrDefault(learner.klass() == null ? learner.school().value() : learner.klass().value(), "");
        }
    }

    @GetMapping("/children/{childId}/progress")
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        var file = files.open(childId, viewer);
        return Show.page("study/progress/web/progress", new FilePage(file, file.learner().may(Act.OPEN, viewer)));
    }

    @FileMapping("/children/{childId}/progress/paper")
    ModelAndView print(@PathVariable ChildId childId, @RequestParam(defaultValue = "word") String format, Leaving leaving, Viewer viewer) throws IOException {
        var chosen = Arrays.stream(PaperFormat.values()).filter(each -> each.name().equalsIgnoreCase(format)).findFirst().orElse(PaperFormat.WORD);
        return leaving.file(files.parcel(childId, chosen, viewer), out -> {
            files.print(childId, viewer).write(chosen, pdf, out);
            return 1;
        });
    }

    @GetMapping("/study/needs")
    ModelAndView needs(Viewer viewer) {
        var all = needs.of(viewer);
        var today = LocalDate.now(clock);
        var places = orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(today)));
        return Show.page("study/progress/web/needs", new NeedPage(tabs.of(viewer, "/study/needs"), all.stream().collect(Collectors.groupingBy(NeedyLearner::need)), places));
    }
}
