package org.nuanyang.mind.screening.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.screening.ChildsDoor;
import org.nuanyang.mind.screening.ChildsDoor.Paper;
import org.nuanyang.shell.Show;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The child's pages: a code, one question after the other, thanks. Plain forms, no script but one line that takes a scanned code out of the address; the code stays in a cookie that no other
 * site can send along, so a reload or a lost connection goes on where it stopped.
 */
@Controller
@RequestMapping("/s")
class ChildController {
    private static final String COOKIE = "sitting";
    /** A cookie without an age goes with the browser's window. */
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final ChildsDoor door;

    ChildController(ChildsDoor door) {
        this.door = door;
    }

    /** @param wrong how the code that was typed failed; null at first */
    record CodePage(String typed, ChildsDoor.@Nullable Try wrong) {}

    /** @param item the question that is shown; nought when all have been, less before the first */
    record QuestionPage(Paper paper, int item, boolean unsaved) {
        /** Before the first question: what this is about. */
        public boolean welcome() {
            return item < 0;
        }

        public int items() {
            return paper.scale().items().size();
        }

        public String asked() {
            return paper.scale().items().get(item - 1);
        }

        public boolean chosen(int value) {
            return Integer.valueOf(value).equals(paper.answers().get(item));
        }

        public int next() {
            return item + 1;
        }

        public List<Integer> left() {
            return IntStream.rangeClosed(1, items()).filter(each -> !paper.answers().containsKey(each)).boxed().toList();
        }
    }

    /** Whoever begins here types or scans a code: the child before may have gone without handing in. */
    @GetMapping
    ModelAndView ask(@CookieValue(name = COOKIE, defaultValue = "") String kept, HttpServletRequest request, HttpServletResponse response) {
        if (!kept.isEmpty()) keep("", Duration.ZERO, request, response);
        return Show.page("mind/screening/web/code", new CodePage("", null));
    }

    @PostMapping
    ModelAndView open(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var tried = door.attempt(code, request.getRemoteAddr());
        if (tried.how() != ChildsDoor.Try.OPENS) return Show.again("mind/screening/web/code", new CodePage(code, tried.how()));
        keep(tried.kept(), UNTIL_CLOSED, request, response);
        return Show.redirect("/s/q");
    }

    /** @param item asked for by number; without it the first that has no answer */
    @GetMapping("/q")
    ModelAndView question(@RequestParam(required = false) @Nullable Integer item, @RequestParam(defaultValue = "false") boolean unsaved, @CookieValue(name = COOKIE, defaultValue = "") String kept) {
        var paper = door.paper(door.code(kept));
        if (paper.isEmpty()) return Show.redirect("/s");
        if (!paper.get().open()) return Show.page("mind/screening/web/closed", paper.get());
        if (paper.get().declined()) return Show.page("mind/screening/web/declined", paper.get());
        return Show.page("mind/screening/web/question", new QuestionPage(paper.get(), shown(paper.get(), item), unsaved));
    }

    /** Less than nought: before the child has said whether it wants to. */
    private static int shown(Paper paper, @Nullable Integer asked) {
        if (paper.asks()) return -1;
        if (asked != null) return asked >= 1 && asked <= paper.scale().items().size() ? asked : 0;
        return paper.next().orElse(0);
    }

    @PostMapping("/q")
    ModelAndView answer(@RequestParam int item, @RequestParam int value, @CookieValue(name = COOKIE, defaultValue = "") String kept) {
        if (!door.answer(door.code(kept), item, value)) return Show.redirect("/s/q?unsaved=true");
        return Show.redirect("/s/q?item=" + (item + 1));
    }

    /** Its own yes. */
    @PostMapping("/yes")
    ModelAndView agree(@CookieValue(name = COOKIE, defaultValue = "") String kept) {
        door.agree(door.code(kept));
        return Show.redirect("/s/q");
    }

    /** What becomes of the answers when it stops. */
    @GetMapping("/stop")
    ModelAndView stopping(@CookieValue(name = COOKIE, defaultValue = "") String kept) {
        return door.paper(door.code(kept)).filter(paper -> paper.open() && !paper.declined() && !paper.asks()).map(paper -> Show.page("mind/screening/web/stop", paper)).orElseGet(() -> Show.redirect("/s/q"));
    }

    /** Its own no, before the first question or on the way. */
    @PostMapping("/no")
    ModelAndView decline(@CookieValue(name = COOKIE, defaultValue = "") String kept) {
        door.decline(door.code(kept));
        return Show.redirect("/s/q");
    }

    @PostMapping("/done")
    ModelAndView finish(@CookieValue(name = COOKIE, defaultValue = "") String kept) {
        door.finish(door.code(kept));
        return Show.redirect("/s/q");
    }

    /** Another child uses this device. */
    @PostMapping("/out")
    ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        keep("", Duration.ZERO, request, response);
        return Show.redirect("/s");
    }

    private static void keep(String code, Duration length, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, code).httpOnly(true).secure(request.isSecure()).sameSite("Strict").path("/s").maxAge(length).build().toString());
    }
}
