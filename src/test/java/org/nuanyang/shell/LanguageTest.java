package org.nuanyang.shell;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = ShellApp.App.class)
@AutoConfigureMockMvc
class LanguageTest {
    @Autowired
    private MockMvc mvc;

    @Test
    void isChineseWhateverTheBrowserWouldLike() throws Exception {
        mvc.perform(get("/").header("Accept-Language", "en")).andExpect(content().string(containsString("周敏，您好")));
    }

    @Test
    void isRememberedAndLeadsBackToTheSamePage() throws Exception {
        mvc.perform(get("/language").param("to", "en").param("back", "/children?q=%E5%B0%8F"))
                .andExpect(redirectedUrl("/children?q=%E5%B0%8F")).andExpect(cookie().value("language", "en"));
        mvc.perform(get("/").cookie(new Cookie("language", "en"))).andExpect(content().string(containsString("Hello, 周敏")));
    }

    @Test
    void isOfferedWithTheAddressOfThePage() throws Exception {
        mvc.perform(get(java.net.URI.create("/?q=%E5%B0%8F&page=2"))).andExpect(content().string(
                containsString("/language?to=en&amp;back=%2F%3Fq%3D%25E5%25B0%258F%26page%3D2")));
    }

    @Test
    void takesBracesInAnAddressAsTheyAre() throws Exception {
        mvc.perform(get("/language").param("to", "zh").param("back", "/children?class={to}")).andExpect(redirectedUrl("/children?class={to}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/a\r\nb", ""})
    void neverLeadsElsewhere(String back) throws Exception {
        mvc.perform(get("/language").param("to", "zh").param("back", back)).andExpect(redirectedUrl("/"));
    }

    @Test
    void takesAnUnknownOneForChinese() throws Exception {
        mvc.perform(get("/").cookie(new Cookie("language", "'; --"))).andExpect(content().string(containsString("周敏，您好")));
    }
}
