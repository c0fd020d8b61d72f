package org.nuanyang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = ShellApp.App.class)
@AutoConfigureMockMvc
class TodayTest {
    @Autowired
    private MockMvc mvc;

    @Test
    void showsWhatIsToDoInItsOrderAndNoEmptyHeading() throws Exception {
        var html = html("/");
        assertThat(html).contains("2026年3月12日星期四", "href=\"/children?missing=phone\"").doesNotContain("转学", "今天没有要办的事");
        assertThat(html.indexOf("缺监护人电话的档案")).isLessThan(html.indexOf("上传了还没有确认的花名册"));
    }

    @Test
    void marksOnlyThePlaceOneIsAt() throws Exception {
        assertThat(html("/children").split("aria-current=\"page\"><svg", -1)).hasSize(2);
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        mvc.perform(get("/?stranger=1")).andExpect(result -> assertThat(result.getResponse().getStatus()).isEqualTo(404))
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("周敏"))));
    }

    @Test
    void saysOnceWhatHasBeenDone() throws Exception {
        var answer = mvc.perform(post("/done").with(csrf())).andExpect(redirectedUrl("/")).andReturn();
        var next = mvc.perform(get("/").flashAttrs(answer.getFlashMap())).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(next).contains("“&lt;b&gt;7&lt;/b&gt;”不是一个整数").contains("role=\"status\"");
        assertThat(html("/")).doesNotContain("不是一个整数");
    }

    @Test
    void servesItsStyleSheetsAndPictures() throws Exception {
        for (var path : new String[] {"/assets/nuanyang.css", "/assets/vendor/icons.svg", "/assets/sun.svg",
                "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css", "/webjars/htmx.org/2.0.10/dist/htmx.min.js"})
            mvc.perform(get(path)).andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("public")));
    }

    @Test
    void servesItsWorkerAndItsManifestAnewEachTime() throws Exception {
        for (var path : new String[] {"/sw.js", "/assets/worker/push.js"})
            mvc.perform(get(path)).andExpect(header().string("Cache-Control", "no-cache"))
                    .andExpect(content().contentTypeCompatibleWith("text/javascript"));
        mvc.perform(get("/manifest.webmanifest")).andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().contentType("application/manifest+json"));
        for (var icon : new String[] {"sun-180", "sun-192", "sun-512", "sun-maskable-512"})
            mvc.perform(get("/assets/icons/" + icon + ".png")).andExpect(content().contentType("image/png"));
    }

    private String html(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
