package org.nuanyang.shell;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shell alone, without a database, as 周敏 sees it; or as a stranger, with {@code ?stranger}. */
@TestConfiguration
public class ShellApp {
    static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    record ZhouMin(String name, List<String> actingAs) implements Person {}

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan(basePackageClasses = Person.class)
    @Import({Pages.class, Access.class})
    static class App {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        ViewResolver styleguide(Frames frames) {
            return new Drafts(frames);
        }
    }

    @TestConfiguration
    static class Access {
        @Bean
        SecurityFilterChain security(HttpSecurity http, RefusedAccess refused) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .exceptionHandling(refusals -> refusals.accessDeniedHandler(refused))
                    .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CSP)))
                    .build();
        }

        @Bean
        Whoami whoami(HttpServletRequest request) {
            return new Whoami() {
                @Override
                public Optional<Person> person() {
                    return request.getParameter("stranger") != null ? Optional.empty()
                            : Optional.of(new ZhouMin("周敏", List.of("青石小学 · 班主任（四年级1班）", "青石小学 · 代理家长（2 名学生）")));
                }

                @Override
                public String bureau() {
                    return "清溪县教育体育局";
                }
            };
        }

        /** As when the session cannot be read, before and after the server's own error handling. */
        @Bean
        FilterRegistrationBean<Filter> sessionGone() {
            var gone = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                if (request.getParameter("gone") != null) throw new DataAccessResourceFailureException("Connection to 127.0.0.1:5432 refused");
                chain.doFilter(request, response);
            });
            gone.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            gone.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
            return gone;
        }

        @Bean
        NavigationEntry children() {
            return entry("cast.children", "users", "/children", 20);
        }

        @Bean
        NavigationEntry imports() {
            return entry("cast.imports", "file-import", "/imports", 30);
        }

        @Bean
        NavigationEntry cards() {
            return entry("cast.cards", "id-badge-2", "/cards", 40);
        }

        @Bean
        NavigationEntry schools() {
            return entry("cast.schools", "building", "/schools", 50);
        }

        @Bean
        NavigationEntry accounts() {
            return entry("cast.accounts", "settings", "/accounts", 60);
        }

        @Bean
        TodaySource imported() {
            return source("cast.today.imports", 20, List.of(TodaySource.Line.of("上传了还没有确认的花名册", 1, "/imports?waiting")));
        }

        @Bean
        TodaySource files() {
            return source("cast.today.files", 10, List.of(
                    new TodaySource.Line("身边没有成年人照料的学生", 1L, "/children?alone", true),
                    TodaySource.Line.of("缺监护人电话的档案", 12, "/children?missing=phone")));
        }

        @Bean
        TodaySource nothing() {
            return source("cast.today.transfers", 15, List.of());
        }
    }

    @Controller
    static class Pages {
        @GetMapping("/children")
        ModelAndView components(@RequestParam(defaultValue = "2") int page) {
            var children = IntStream.rangeClosed(1, 6).mapToObj(i -> new String[] {"小满", "石头", "小雨", "欧阳若曦", "阿依古丽·买买提", "堃儿"}[i - 1]).toList();
            return Show.page("shell/styleguide", new StyleguidePage(new Page<>(children, page, 50, 12_345),
                    Problems.of(Refusal.of("shell.problem.unclear")).with("phone", Refusal.of("shell.problem.number", "1398888"))
                            .with("born", Refusal.of("shell.problem.date", "去年"))));
        }

        @GetMapping("/charts")
        ModelAndView charts() {
            return Show.page("shell/charts", "");
        }

        @GetMapping("/bug")
        void bug() {
            throw new IllegalStateException("secret: 小满 321083197812162119");
        }

        @GetMapping("/api/v1/bug")
        void apiBug() {
            throw new IllegalStateException("secret: 小满 321083197812162119");
        }

        @GetMapping({"/hidden", "/api/v1/hidden"})
        void hidden() {
            throw new NotFound();
        }

        @GetMapping("/down")
        void down() {
            throw new DataAccessResourceFailureException("Connection to 127.0.0.1:5432 refused");
        }

        @GetMapping("/full")
        void full() {
            throw new IllegalStateException(new SQLException("could not extend file", "53100"));
        }

        @GetMapping("/denied")
        void denied() {
            throw new AccessDeniedException("no");
        }

        @PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        @ResponseBody
        String upload(@RequestParam MultipartFile file) {
            return "got " + file.getSize();
        }

        @PostMapping("/done")
        String done(RedirectAttributes next) {
            Notice.done(next, "shell.problem.number", "<b>7</b>");
            return "redirect:/";
        }
    }

    public record StyleguidePage(Page<String> children, Problems problems) {}

    /** Compiles the test's own template; the product's come with it from their sources. */
    static final class Drafts implements ViewResolver, Ordered {
        private final Frames frames;
        private final TemplateEngine engine;

        Drafts(Frames frames) {
            this.frames = frames;
            var ours = new DirectoryCodeResolver(Path.of("src/test/jte"));
            var product = new DirectoryCodeResolver(Path.of("src/main/jte"));
            engine = TemplateEngine.create(new CodeResolver() {
                @Override
                public String resolve(String name) {
                    var draft = ours.resolve(name);
                    return draft != null ? draft : product.resolve(name);
                }

                @Override
                public long getLastModified(String name) {
                    return 0;
                }
            }, Path.of("target/jte-drafts"), ContentType.Html, ShellApp.class.getClassLoader(), "org.nuanyang.drafts");
            engine.setTrimControlStructures(true);
        }

        @Override
        public View resolveViewName(String name, Locale locale) {
            if (!name.equals("shell/styleguide") && !name.equals("shell/charts")) return null;
            return new View() {
                @Override
                public String getContentType() {
                    return "text/html;charset=UTF-8";
                }

                @Override
                public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
                    var params = new HashMap<String, Object>();
                    params.put("frame", frames.of(request));
                    params.put("page", model.get("page"));
                    var html = new Utf8ByteOutput();
                    engine.render(name + ".jte", params, html);
                    response.setContentType(getContentType());
                    html.writeTo(response.getOutputStream());
                }
            };
        }

        @Override
        public int getOrder() {
            return -1;
        }
    }

    private static NavigationEntry entry(String key, String icon, String url, int order) {
        return new NavigationEntry() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public String icon() {
                return icon;
            }

            @Override
            public String url() {
                return url;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public boolean visibleTo(Person person) {
                return true;
            }
        };
    }

    private static TodaySource source(String key, int order, List<TodaySource.Line> lines) {
        return new TodaySource() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<Line> today(Person person) {
                return lines;
            }
        };
    }
}
