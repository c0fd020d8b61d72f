package org.nuanyang.access.web.second;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.nuanyang.access.second.SecondSignIn;
import org.nuanyang.access.web.Door;
import org.nuanyang.access.web.signin.Arrival;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 用通行密钥登录: the browser asks for a challenge and sends back what the device signed. */
@Controller
class PasskeySignInController {
    private final SecondSignIn signIn;
    private final Challenges challenges;
    private final Arrival arrival;

    PasskeySignInController(SecondSignIn signIn, Challenges challenges, Arrival arrival) {
        this.signIn = signIn;
        this.challenges = challenges;
        this.arrival = arrival;
    }

    @PostMapping("/sign-in/passkey/challenge")
    @ResponseBody
    Map<String, String> challenge(HttpServletRequest request) {
        return Map.of("challenge", challenges.make(request), "host", Challenges.site(request).host());
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView answer(
            @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "/") String next, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes flash) {
        var account = challenges.take(request)
                .flatMap(challenge -> signIn.byPasskey(answer, Challenges.site(request), challenge, request.getRemoteAddr()));
        if (account.isEmpty()) {
            flash.addFlashAttribute("refused", Refusal.of("access.passkey.refused").words());
            return Show.redirect("/sign-in");
        }
        arrival.of(account.get(), request, response);
        return Show.redirect(Door.ours(next));
    }
}
