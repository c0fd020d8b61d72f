package org.nuanyang.roster.importing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.importing.web.ImportFlowTest.*;

import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Each cause is brought about, answered in a sentence, leaves nothing half-stored, and is gone when it is gone. */
@DisplayName("导入时出了故障")
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFaultsTest {
    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired Tokens tokens;

    private SmallCounty county;
    private SmallCounty.School school;
    private String token;
    private Http keeper;

    @BeforeAll
    void layOut() {
        county = new SmallCounty(environment, tokens);
        mended();
        school = county.school("青石小学");
        token = county.token(Role.FILE_KEEPER, school.id());
        keeper = new Http(port, token);
    }

    @AfterEach
    void mended() {
        county.owner().sql("drop trigger if exists fault on roster.amendment").update();
        county.owner().sql("drop trigger if exists fault on importing.run").update();
        county.owner().sql("delete from roster.child").update();
        county.owner().sql("delete from importing.run").update();
    }

    @Test void storesNothingWhenTheDatabaseGoesAwayInMidCommit() {
        var id = keeper.bring(school.code(), "a.csv", csv(XIAOMAN + STONE)).json().get("id").asString();
        fault("roster.amendment", "perform pg_terminate_backend(pg_backend_pid());");
        var answer = keeper.post(url(id) + "/commit");
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains("没有保存任何内容");
        assertThat(count("roster.child")).isZero();
        assertThat(count("importing.run where state = 'PREVIEW'")).isEqualTo(1);
        county.owner().sql("drop trigger fault on roster.amendment").update();
        assertThat(keeper.post(url(id) + "/commit").json().get("counts").get("enrolled").asInt()).isEqualTo(2);
    }

    @Test void storesNothingWhenTheDiskIsFull() {
        fault("importing.run", "raise exception 'No space left on device' using errcode = '53100';");
        var answer = keeper.bring(school.code(), "a.csv", csv(XIAOMAN));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("detail").asString()).doesNotContain("space", "Exception");
        assertThat(count("importing.run")).isZero();
        county.owner().sql("drop trigger fault on importing.run").update();
        assertThat(keeper.bring(school.code(), "a.csv", csv(XIAOMAN)).status()).isEqualTo(201);
    }

    @Test void storesNothingOfAnUploadThatBreaksOff() throws Exception {
        var body = Http.multipart(school.code(), "a.csv", csv(XIAOMAN));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: multipart/form-data; boundary=b0undary\r\nContent-Length: " + (body.length + 5000) + "\r\n\r\n").getBytes(UTF_8));
            out.write(body, 0, body.length - 60);
            out.flush();
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).doesNotContain("201 ");
        }
        assertThat(count("importing.run")).isZero();
        assertThat(keeper.bring(school.code(), "a.csv", csv(XIAOMAN)).status()).isEqualTo(201);
    }

    @Test void saysHowLargeAFileMayBe() {
        var answer = keeper.bring(school.code(), "big.xlsx", new byte[(50 << 20) + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains("50 MB");
        assertThat(count("importing.run")).isZero();
    }

    @Test void saysWhatAnUnreadableFileIs() {
        var answer = keeper.bring(school.code(), "a.xlsx", "%PDF-1.7 not a workbook".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("PDF").doesNotContain("importing.");
        assertThat(keeper.bring(school.code(), "a.xlsx", new byte[0]).status()).isEqualTo(400);
        assertThat(count("importing.run")).isZero();
    }

    private void fault(String table, String happens) {
        county.owner().sql("create or replace function importing.fault() returns trigger language plpgsql as $$ begin " + happens + " return new; end $$").update();
        county.owner().sql("create trigger fault before insert on " + table + " for each row execute function importing.fault()").update();
    }

    private long count(String from) {
        return county.owner().sql("select count(*) from " + from).query(Long.class).single();
    }
}
