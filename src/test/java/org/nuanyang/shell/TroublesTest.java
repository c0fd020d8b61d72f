package org.nuanyang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.common.Words;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Against a real server: the container has a page of its own for most of these, and it must never show. */
@SpringBootTest(classes = ShellApp.App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=1MB"})
@ExtendWith(OutputCaptureExtension.class)
class TroublesTest {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/none, 404, 这里没有这一页", "/hidden, 404, 这里没有这一页", "/denied, 403, 您现在的职责不包括这一步",
        "/done, 405, 不能这样打开", "/bug, 500, 问题出在我们这边", "/down, 503, 暂时读不到也存不了数据", "/full, 503, 暂时读不到也存不了数据",
        "/language, 400, 没有看懂"})
    void areAnsweredWithAWholePage(String path, int status, String words) throws Exception {
        var answer = send(get(path));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains(words, "<title>", "周敏").doesNotContain("Exception", "org.nuanyang", "321083197812162119", "127.0.0.1:5432");
    }

    @Test
    void areShortForHtmx() throws Exception {
        var answer = send(get("/down").header("HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("数据库现在没有回应").doesNotContain("<html", "<title");
    }

    @Test
    void areProblemsBelowTheApi() throws Exception {
        var answer = send(get("/api/v1/hidden"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "\"detail\":\"这里没有这一页，或者您没有查看它的职责 请检查地址");
        assertThat(send(get("/api/v1/nothing-here")).body()).contains("\"status\":404");
        assertThat(send(get("/api/v1/bug")).body()).contains("\"reference\":").doesNotContain("secret");
    }

    @Test
    void areEnglishForWhoSwitched() throws Exception {
        assertThat(send(get("/none").header("Cookie", "language=en")).body()).contains("There is no such page here");
    }

    @Test
    void giveOurOwnMistakeANumberThatTheLogKnows(CapturedOutput log) throws Exception {
        var body = send(get("/bug")).body();
        var reference = body.replaceAll("(?s).*编号 (\\w{4}).*", "$1");
        assertThat(reference).hasSize(4);
        assertThat(log.getOut()).contains("reference " + reference);
    }

    @Test
    void tellAFormThatLayOpenForTooLong() throws Exception {
        var answer = send(post("/done", "application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("页面放得太久，没有保存", "您填的内容还在上一页");
    }

    @Test
    void stayEnglishInAFilter() throws Exception {
        var answer = send(post("/done", "application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8)).header("Cookie", "language=en"));
        assertThat(answer.body()).contains("The page lay open for too long");
    }

    @Test
    void haveASentenceEvenWhenNobodyCanBeRecognised() throws Exception {
        var answer = send(get("/?gone"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains("暂时读不到也存不了数据", "nuanyang.css").doesNotContain("周敏", "5432");
        assertThat(send(get("/api/v1/children?gone")).body()).contains("\"status\":503");
    }

    @Nested
    class OfUploads {
        @Test
        void sayThatAFileIsTooLarge() throws Exception {
            var answer = send(upload(new byte[8 << 20], true));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("文件太大，没有收下");
        }

        @Test
        void sayThatAFileDidNotArriveWhole() throws Exception {
            var answer = send(upload(new byte[1000], false));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("文件没有传完");
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void blameNobodyAndSayWhatToDo(Trouble trouble) {
        assertThat(Words.say(trouble) + Words.say(trouble.advice()))
                .doesNotContain("请注意", "无效", "系统异常", "失败", "错误").contains("请");
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html");
    }

    private HttpRequest.Builder post(String path, String type, byte[] body) {
        return get(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder upload(byte[] file, boolean whole) throws Exception {
        var page = send(get("/children"));
        var token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var session = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var all = new ByteArrayOutputStream();
        all.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(file);
        if (whole) all.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return post("/upload", "multipart/form-data; boundary=cut", all.toByteArray()).header("Cookie", session);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
