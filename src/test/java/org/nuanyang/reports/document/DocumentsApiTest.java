package org.nuanyang.reports.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.manuscript.ManuscriptReader;
import org.nuanyang.indicators.Counted;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("写材料的接口")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class DocumentsApiTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990850);
    private static final String DOCUMENTS = "/api/v1/documents";

    @LocalServerPort int port;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Tokens tokens;

    private Counted there;
    private String march;

    @BeforeEach
    void lay() {
        there = new Counted("接", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满"));
        march = DOCUMENTS + "?post=SCHOOL-" + there.oak + "&kind=SUMMARY&stretch=MONTH-2026-03-01-2026-03-31";
    }

    @Test
    void isNotThereForSomebodyElse() throws Exception {
        var file = file(ask(token(Role.FILE_KEEPER, there.oak), "POST", march));
        for (var outsider : new String[] {token(Role.FILE_KEEPER, there.elm), token(Role.HOMEROOM, there.oakThird.id())}) {
            assertThat(ask(outsider, "POST", march).statusCode()).isEqualTo(404);
            assertThat(ask(outsider, "GET", file + "?purpose=REPORT").statusCode()).isEqualTo(404);
            assertThat(text(ask(outsider, "GET", DOCUMENTS))).doesNotContain(file);
        }
    }

    @Test
    void draftsOnceAndGivesTheFileOut() throws Exception {
        var keeper = token(Role.FILE_KEEPER, there.oak);
        assertThat(text(ask(keeper, "GET", DOCUMENTS))).contains("\"post\":\"SCHOOL-" + there.oak + "\"", "\"kind\":\"SUMMARY\"", "MONTH-2026-03-01-2026-03-31", "\"total\":0");
        var made = ask(keeper, "POST", march);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(text(made)).contains("\"title\":\"接橡树小学2026年3月");
        assertThat(ask(keeper, "POST", march).statusCode()).as("it was there").isEqualTo(200);
        assertThat(ask(keeper, "POST", march.replace("MONTH-2026-03", "MONTH-1999-03")).statusCode()).isEqualTo(404);
        var file = file(made);
        assertThat(ask(keeper, "GET", file).statusCode()).as("what for?").isEqualTo(400);
        assertThat(((ManuscriptReader.Found) ManuscriptReader.read(ask(keeper, "GET", file + "?purpose=REPORT").body())).figures()).isNotEmpty();
        assertThat(ask(keeper, "GET", file + "?purpose=REPORT&format=PDF").body()).startsWith("%PDF".getBytes(UTF_8));
        assertThat(text(ask(keeper, "GET", DOCUMENTS))).contains("\"total\":1", file);
    }

    private static String file(HttpResponse<byte[]> made) {
        return text(made).replaceFirst("(?s).*\"file\":\"([^\"]+)\".*", "$1");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private String token(Role role, OrgId org) {
        return tokens.make(there.somebody(role, org).id(), "材料", Qingxi.TODAY.plusDays(30), there.qingxi.product);
    }

    private HttpResponse<byte[]> ask(String token, String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Bearer " + token).method(method, HttpRequest.BodyPublishers.noBody());
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
