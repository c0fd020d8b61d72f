package org.nuanyang.care.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.entry.Noting.Noted;
import org.nuanyang.care.record.FieldProblem;
import org.nuanyang.care.record.Verdict.Word;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.files.Sent;
import org.nuanyang.shell.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/** For the scripts of the form: what a phone needs to go on without a signal, and a place for what it then brings. */
@RestController
@RequestMapping("/care/phone")
class PhoneController {
    private final DraftKeys keys;
    private final OwnChildren children;
    private final Noting noting;
    private final Answers answers;
    private final Clock clock;

    PhoneController(DraftKeys keys, OwnChildren children, Noting noting, Answers answers, Clock clock) {
        this.keys = keys;
        this.children = children;
        this.noting = noting;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param secret opens this account's drafts; {@code header} and {@code token} prove that a form is our own */
    record Phone(String account, String secret, String header, String token, List<Near> children) {}

    record Near(String id, String name, @Nullable String place, List<Due> due) {}

    record Due(String matter, String words) {}

    /** @param next where to go on once it is here */
    record Answer(Word word, List<String> sentences, @Nullable String next) {}

    /** No content for those who note nothing: their browsers keep nothing. */
    @GetMapping
    ResponseEntity<Phone> phone(CsrfToken token, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.RECORD)) return ResponseEntity.noContent().build();
        var today = LocalDate.now(clock);
        return ResponseEntity.ok(new Phone(viewer.account().toString(), Base64.getEncoder().encodeToString(keys.of(viewer)), token.getHeaderName(), token.getToken(),
                children.inCare(viewer, today).stream().map(child -> near(child, today)).toList()));
    }

    /** One record. Somebody else may have signed in since it was typed: then it waits for its own author. */
    @PostMapping("/records")
    ResponseEntity<Answer> bring(@RequestParam MultiValueMap<String, String> typed, @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam String account, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        if (!account.equals(viewer.account().toString())) return ResponseEntity.status(HttpStatus.CONFLICT).build();
        var form = EntryForm.sent(typed);
        return ResponseEntity.ok(answer(form, EntryController.sent(photos), viewer, request, response));
    }

    private Answer answer(EntryForm form, List<Sent> photos, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        try {
            return switch (noting.note(form.batch() ? BatchForm.of(form).inputs() : List.of(form.input()), photos, form.anyway(), viewer)) {
                case Noted.Here here -> here(here, form, viewer, request, response);
                case Noted.Refused(var problems) -> no(problems.stream().map(FieldProblem::reason).toList());
                case Noted.Asked(var signs) -> no(signs);
            };
        } catch (NotFound theirs) {
            return new Answer(Word.INVALID, List.of(Words.say("care.record.wrong.not-yours")), null);
        }
    }

    private Answer here(Noted.Here here, EntryForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var back = form.back();
        if (form.has("at", "now")) {
            RequestContextUtils.getOutputFlashMap(request).put(Notice.ATTRIBUTE, answers.noted(here.records(), here.again(), back, viewer));
            RequestContextUtils.saveOutputFlashMap(back, request, response);
        }
        return new Answer(here.again() ? Word.IDENTICAL : Word.CREATED, List.of(), back);
    }

    private static Answer no(List<Refusal> why) {
        return new Answer(Word.INVALID, why.stream().map(Refusal::words).distinct().toList(), null);
    }

    private static Near near(OwnChild child, LocalDate today) {
        return new Near(child.id().toString(), child.name(), child.classYear() == null ? null : child.classYear().label(today),
                child.due().stream().map(matter -> new Due(matter.name(), Words.say(matter))).toList());
    }
}
