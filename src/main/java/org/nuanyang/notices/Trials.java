package org.nuanyang.notices;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.notices.channel.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one note by a way out at once, switched on or not: does it work? To the viewer's own mail, phone or browser, or to the group. */
@Service
public class Trials {
    private final Channels channels;
    private final Settings settings;
    private final Postman postman;
    private final TransactionTemplate transactions;

    Trials(Channels channels, Settings settings, Postman postman, PlatformTransactionManager transactions) {
        this.channels = channels;
        this.settings = settings;
        this.postman = postman;
        this.transactions = new TransactionTemplate(transactions);
    }

    private record Ready(Held held, Supplier<Answer> way) {}

    /** Unneeded means that the viewer has told no address to send it to. */
    public Answer send(UUID id, Viewer viewer) {
        var ready = transactions.execute(_ -> {
            var held = channels.find(id, viewer);
            return new Ready(held, postman.trial(held, viewer, settings.of(viewer.county()), Words.language()));
        });
        var answer = ready.way().get();
        if (!(answer instanceof Answer.Unneeded)) transactions.executeWithoutResult(_ -> channels.tried(ready.held(), said(answer), viewer));
        return answer;
    }

    private static @Nullable String said(Answer answer) {
        return switch (answer) {
            case Answer.Sent _, Answer.Unneeded _ -> null;
            case Answer.Later later -> later.said();
            case Answer.Never never -> never.said();
            case Answer.Gone _ -> Words.say("notices.push.gone");
        };
    }
}
