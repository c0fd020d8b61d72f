package org.nuanyang.mind.letter.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.letter.LetterCounts;
import org.nuanyang.mind.letter.LetterLedgers;
import org.nuanyang.mind.letter.box.LetterSetting;
import org.nuanyang.mind.letter.box.LetterSettings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's part: days, help numbers and alarm words; and the counts. */
@Controller
@RequestMapping("/mind/letters")
class LetterSettingController {
    private static final String SETTING = "mind/letter/web/setting";

    private final LetterSettings settings;
    private final LetterCounts counts;
    private final LetterLedgers ledgers;
    private final MindTabs rooms;
    private final Clock clock;

    LetterSettingController(LetterSettings settings, LetterCounts counts, LetterLedgers ledgers, MindTabs rooms, Clock clock) {
        this.settings = settings;
        this.counts = counts;
        this.ledgers = ledgers;
        this.rooms = rooms;
        this.clock = clock;
    }

    record SettingForm(int version, int answerDays, int codeDays, int alarmMinutes, @Nullable String helps, @Nullable String danger, @Nullable String worry, @Nullable String harmless) {
        static SettingForm of(LetterSetting stands) {
            return new SettingForm(stands.version(), stands.answerDays(), stands.codeDays(), stands.alarmMinutes(), stands.helps(), stands.danger(), stands.worry(), stands.harmless());
        }

        LetterSetting told() {
            return new LetterSetting(version, answerDays, codeDays, alarmMinutes, or(helps), or(danger), or(worry), or(harmless));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** @param tried what the words find in a sentence that somebody tries; null while nobody does */
    record SettingPage(SettingForm form, boolean sets, @Nullable String trial, @Nullable String tried, Problems problems, List<Tab> rooms) {}

    record CountsPage(LetterCounts.Counted counted, List<Tab> rooms) {
        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("mind.number", number.getAsInt()) : Words.say("mind.hidden");
        }

        public List<String> columns() {
            return List.of(Words.say("mind.letter.counts.in-time"), Words.say("mind.letter.counts.late"), Words.say("mind.letter.counts.waiting"), Words.say("mind.letter.counts.overdue"));
        }
    }

    @GetMapping("/settings")
    ModelAndView show(@RequestParam(defaultValue = "") String trial, Viewer viewer) {
        return Show.page(SETTING, page(null, trial, Problems.NONE, viewer));
    }

    @PostMapping("/settings")
    ModelAndView set(SettingForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!LetterSettings.maySet(viewer)) throw new NotFound();
        var problems = Problems.of(errors);
        if (problems.isEmpty()) problems = LettersController.problems(settings.set(form.told(), viewer));
        if (!problems.isEmpty()) return Show.again(SETTING, page(form, "", problems, viewer));
        Notice.done(next, "mind.letter.setting.done");
        return Show.redirect("/mind/letters/settings");
    }

    /** Of this school year, whole: of stretches that one may choose, two would tell of the letters between them. */
    @GetMapping("/counts")
    ModelAndView counts(Viewer viewer) {
        return Show.page("mind/letter/web/counts", new CountsPage(counted(viewer), rooms.of(viewer, "/mind/letters/counts")));
    }

    @FileMapping("/counts.{ending:xlsx|pdf}")
    ModelAndView take(@PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        var counted = counted(viewer);
        var parcel = ledgers.parcel(counted, ending);
        return leaving.file(parcel, out -> ledgers.write(counted, parcel.type(), out, viewer));
    }

    private LetterCounts.Counted counted(Viewer viewer) {
        var today = LocalDate.now(clock);
        return counts.of(SchoolYear.of(today).from(), today, viewer);
    }

    private SettingPage page(@Nullable SettingForm typed, String trial, Problems problems, Viewer viewer) {
        if (!LetterSettings.mayRead(viewer)) throw new NotFound();
        var stands = settings.current();
        return new SettingPage(typed == null ? SettingForm.of(stands) : typed, LetterSettings.maySet(viewer), trial.isBlank() ? null : trial, trial.isBlank() ? null : tried(stands, trial), problems,
                rooms.of(viewer, "/mind/letters/settings"));
    }

    private static String tried(LetterSetting setting, String trial) {
        var found = setting.words().in(trial);
        return found.words().isEmpty() ? Words.say("mind.letter.setting.try.none") : Words.say("mind.letter.setting.try.found", Words.say(found.alarm()), String.join(Words.say("mind.and"), found.words()));
    }
}
