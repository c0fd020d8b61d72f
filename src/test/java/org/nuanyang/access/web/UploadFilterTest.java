package org.nuanyang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewers.Present;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("上传排队")
class UploadFilterTest {
    private final UploadFilter filter = new UploadFilter(Duration.ofMillis(200));

    @Test void turnsAStrangerAwayUnread() throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(upload(null), response, (_, _) -> { throw new AssertionError("read"); });
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test void givesOnePersonFourTurnsOfTheEight() throws Exception {
        assertThat(held(5, new AccountId(UUID.randomUUID()))).isEqualTo(503);
    }

    @Test void letsNobodyWaitForEver() throws Exception {
        assertThat(held(9, null)).isEqualTo(503);
    }

    @Test void givesTheTurnsBack() throws Exception {
        for (int i = 0; i < 20; i++) assertThat(held(4, new AccountId(UUID.randomUUID()))).isEqualTo(200);
    }

    /** So many slow files at once, of one person or of as many people; the worst answer. */
    private int held(int files, AccountId one) throws Exception {
        var slow = new CountDownLatch(1);
        FilterChain reading = (_, _) -> await(slow);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, files).mapToObj(_ -> senders.submit(() -> {
                var response = new MockHttpServletResponse();
                filter.doFilter(upload(one == null ? new AccountId(UUID.randomUUID()) : one), response, reading);
                return response.getStatus();
            })).toList();
            Thread.sleep(files > 4 ? 600 : 5);
            slow.countDown();
            int worst = 0;
            for (var each : sent) worst = Math.max(worst, each.get());
            return worst;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest upload(AccountId account) {
        var request = new MockHttpServletRequest("POST", "/imports");
        request.setContentType("multipart/form-data; boundary=x");
        if (account != null)
            request.setAttribute(Present.class.getName(), new Present(Scopes.viewer(Scopes.COUNTY, account, Role.FILE_KEEPER, UUID.randomUUID()), "", false, false, null));
        return request;
    }
}
