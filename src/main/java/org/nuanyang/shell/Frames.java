package org.nuanyang.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a request. */
@Component
class Frames {
    private final ObjectProvider<Whoami> whoami;
    private final ObjectProvider<MeEntry> mine;
    private final List<HeadEntry> heads;
    private final List<NavigationEntry> entries;

    Frames(ObjectProvider<Whoami> whoami, ObjectProvider<MeEntry> mine, List<HeadEntry> heads, List<NavigationEntry> entries) {
        this.heads = heads;
        this.whoami = whoami;
        this.mine = mine;
        this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    }

    Frame of(HttpServletRequest request) {
        var who = whoami.getIfAvailable();
        Person person = who == null ? null : who.person().orElse(null);
        return new Frame(
                person,
                who == null ? "" : who.bureau(),
                person == null ? List.of() : places(person, request.getRequestURI()),
                person == null ? List.of() : mine.stream().map(each -> each.of(person)).filter(Objects::nonNull).toList(),
                person == null ? List.of() : heads.stream().map(each -> each.of(person)).filter(Objects::nonNull).toList(),
                notice(request),
                request.getRequestURI(),
                language(request),
                Assets.VERSION,
                () -> token(request));
    }

    /** For when nothing can be asked: the database is gone, or the request broke off before anybody was recognised. */
    Frame bare(HttpServletRequest request) {
        return new Frame(null, "", List.of(), List.of(), List.of(), null, request.getRequestURI(), language(request), Assets.VERSION, () -> null);
    }

    private List<Frame.Place> places(Person person, String here) {
        return entries.stream()
                .filter(entry -> entry.visibleTo(person))
                .map(entry -> new Frame.Place(Words.say(entry.key()), entry.icon(), entry.url(), within(entry.url(), here)))
                .toList();
    }

    private static boolean within(String url, String here) {
        return here.equals(url) || !url.equals("/") && here.startsWith(url + "/");
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Notice) flash.get(Notice.ATTRIBUTE);
    }

    /** The switch leads back to this page; to the first page when this one answers a posted form. */
    private static Frame.Language language(HttpServletRequest request) {
        var english = Words.language().getLanguage().equals("en");
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        var back = request.getMethod().equals("GET") ? here : "/";
        var url = UriComponentsBuilder.fromPath("/language")
                .queryParam("to", english ? "zh" : "en").queryParam("back", "{back}")
                .encode().buildAndExpand(back).toUriString();
        return new Frame.Language(english ? "en" : "zh-CN", url);
    }

    private static Frame.@Nullable Token token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Token(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }
}
