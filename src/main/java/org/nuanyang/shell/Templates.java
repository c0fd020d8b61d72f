package org.nuanyang.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Shows the templates of {@code src/main/jte}, which the build has turned into classes. */
@Component
class Templates implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.nuanyang");
    private final Frames frames;

    Templates(Frames frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return name.indexOf(':') < 0 && engine.hasTemplate(template) ? new Shown(template) : null;
    }

    /** Before Spring's own resolver, which would take any name for a file. */
    @Override
    public int getOrder() {
        return 0;
    }

    /** Written as a whole: a template that breaks half-way leaves an error page, not half a page. */
    void write(String template, Map<String, ?> model, HttpServletResponse response) throws IOException {
        var html = new Utf8ByteOutput();
        engine.render(template, new HashMap<>(model), html);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private final class Shown implements View {
        private final String template;

        Shown(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var params = new HashMap<String, Object>();
            if (model != null) params.putAll(model);
            params.keySet().removeIf(name -> name.startsWith("org.springframework."));
            params.put("frame", frames.of(request));
            write(template, params, response);
        }
    }
}
