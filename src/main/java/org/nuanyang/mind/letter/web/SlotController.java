package org.nuanyang.mind.letter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.slot.Answered;
import org.nuanyang.mind.letter.slot.OpenBox;
import org.nuanyang.mind.letter.slot.Sent;
import org.nuanyang.mind.letter.slot.Slot;
import org.nuanyang.mind.letter.slot.Typed;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The child's page: nobody is signed in, nothing is kept in the browser, and what a post brings is answered at once, so that no address shows it again. */
@Controller
@RequestMapping("/x/{code}")
class SlotController {
    private static final String WRITE = "mind/letter/web/write";
    private static final String SENT = "mind/letter/web/sent";
    private static final String CODE = "mind/letter/web/code";
    private static final String THREAD = "mind/letter/web/thread";

    private final Slot slot;

    SlotController(Slot slot) {
        this.slot = slot;
    }

    /** As a browser sends it; a page that was left open long has a form's number still. */
    record LetterForm(@Nullable UUID form, boolean named, @Nullable String who, @Nullable String klass, @Nullable String text, @Nullable LetterReader to, boolean talk,
            boolean kiosk) {
        static LetterForm empty(boolean kiosk) {
            return new LetterForm(Ids.next(), false, null, null, null, null, false, kiosk);
        }

        Typed typed() {
            return new Typed(form == null ? Ids.next() : form, named, or(who), or(klass), or(text), reader(), talk);
        }

        LetterReader reader() {
            return to == null ? LetterReader.COUNSELLOR : to;
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    ModelAndView write(@PathVariable String code) {
        return write(box(code), LetterForm.empty(false), Problems.NONE);
    }

    /** On a computer that stands where children come by. */
    @GetMapping("/kiosk")
    ModelAndView kiosk(@PathVariable String code) {
        return write(box(code), LetterForm.empty(true), Problems.NONE);
    }

    @PostMapping
    ModelAndView send(@PathVariable String code, LetterForm form, BindingResult errors, HttpServletRequest request) {
        var box = box(code);
        return switch (slot.send(box, form.typed(), request.getRemoteAddr())) {
            case Sent.Kept kept -> sent(box, form.kiosk(), kept.code(), form.named());
            case Sent.Anew anew -> sent(box, form.kiosk(), anew.code(), form.named());
            case Sent.Refused refused -> write(box, form, problems(refused.why()));
            case Sent.Busy _, Sent.Unknown _ -> busy(write(box, form, problems(Map.of("", Refusal.of("mind.letter.slot.busy")))));
        };
    }

    @GetMapping("/answer")
    ModelAndView ask(@PathVariable String code, @RequestParam(defaultValue = "false") boolean kiosk) {
        return ask(box(code), kiosk, Problems.NONE);
    }

    @PostMapping("/answer")
    ModelAndView read(@PathVariable String code, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "false") boolean kiosk, HttpServletRequest request) {
        var box = box(code);
        return switch (slot.read(box, number, request.getRemoteAddr())) {
            case Answered.Thread thread -> thread(box, kiosk, thread, "", Ids.next(), thread.to(), Problems.NONE, false);
            case Answered.Unknown _ -> ask(box, kiosk, problems(Map.of("number", Refusal.of("mind.letter.slot.number-unknown"))));
            case Answered.Busy _ -> busy(ask(box, kiosk, problems(Map.of("number", Refusal.of("mind.letter.slot.number-busy")))));
        };
    }

    @PostMapping("/more")
    ModelAndView more(@PathVariable String code, @RequestParam(defaultValue = "") String number, @RequestParam(required = false) @Nullable UUID form, @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable LetterReader to, @RequestParam(defaultValue = "false") boolean kiosk, HttpServletRequest request) {
        var box = box(code);
        var id = form == null ? Ids.next() : form;
        var sent = slot.more(box, number, id, text, to, request.getRemoteAddr());
        if (sent instanceof Sent.Anew anew) return sent(box, kiosk, anew.code(), false);
        var problems = switch (sent) {
            case Sent.Refused refused -> problems(refused.why());
            case Sent.Busy _ -> problems(Map.of("", Refusal.of("mind.letter.slot.busy")));
            case Sent.Kept _, Sent.Anew _, Sent.Unknown _ -> Problems.NONE;
        };
        if (sent instanceof Sent.Unknown || !(slot.read(box, number, request.getRemoteAddr()) instanceof Answered.Thread thread))
            return ask(box, kiosk, problems(Map.of("number", Refusal.of("mind.letter.slot.number-unknown"))));
        boolean kept = sent instanceof Sent.Kept;
        return thread(box, kiosk, thread, kept ? "" : text, kept ? Ids.next() : id, to == null ? thread.to() : to, problems, kept);
    }

    private ModelAndView sent(OpenBox box, boolean kiosk, String code, boolean named) {
        return Show.page(SENT, new SlotPage.Kept(box, kiosk, grouped(code), named, slot.helps(box)));
    }

    private ModelAndView write(OpenBox box, LetterForm form, Problems problems) {
        var page = new SlotPage.Writing(box, form.kiosk(), form, new SlotPage.Readers(slot.ways(box), form.reader()), slot.helps(box), problems);
        return problems.isEmpty() ? Show.page(WRITE, page) : Show.again(WRITE, page);
    }

    private ModelAndView ask(OpenBox box, boolean kiosk, Problems problems) {
        var page = new SlotPage.Asking(box, kiosk, slot.helps(box), problems);
        return problems.isEmpty() ? Show.page(CODE, page) : Show.again(CODE, page);
    }

    private ModelAndView thread(OpenBox box, boolean kiosk, Answered.Thread thread, String text, UUID form, LetterReader to, Problems problems, boolean sent) {
        var page = new SlotPage.Reading(box, kiosk, thread, text, form, new SlotPage.Readers(slot.ways(box), to), sent, slot.helps(box), problems);
        return problems.isEmpty() ? Show.page(THREAD, page) : Show.again(THREAD, page);
    }

    private static ModelAndView busy(ModelAndView answer) {
        answer.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return answer;
    }

    private OpenBox box(String code) {
        return slot.at(code.toUpperCase(Locale.ROOT)).orElseThrow(NotFound::new);
    }

    /** 138 2046 8157. */
    static String grouped(String code) {
        return code.replaceFirst("^(\\d{3})(\\d{3})(\\d{4})$", "$1 $2 $3");
    }

    private static Problems problems(Map<String, Refusal> why) {
        var problems = Problems.NONE;
        for (var each : why.entrySet()) problems = each.getKey().isEmpty() ? problems.with(each.getValue()) : problems.with(each.getKey(), each.getValue());
        return problems;
    }
}
