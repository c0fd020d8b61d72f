package org.nuanyang.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 消息: what accounts are told in the product. Told in the caller's transaction: who tells what to whom is the caller's to judge. */
@Service
@Transactional
public class Messages {
    private final MessageSql sql;
    private final Clock clock;

    Messages(MessageSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Each of them once, however often they are named. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<AccountId> people, Telling what, Actor by) {
        var accounts = new LinkedHashSet<>(people).stream().map(AccountId::value).toList();
        if (accounts.isEmpty()) return;
        var ids = Stream.generate(Ids::next).limit(accounts.size()).toList();
        sql.insert(by.county(), ids, accounts, by.accountId(), what, clock.instant());
    }

    @Transactional(readOnly = true)
    public Page<Message> of(Viewer viewer, int page) {
        return new Page<>(
                sql.of(viewer.county(), viewer.accountId(), Page.SIZE, Page.offset(page)), Page.number(page), Page.SIZE,
                sql.count(viewer.county(), viewer.accountId()));
    }

    @Transactional(readOnly = true)
    public long unread(Viewer viewer) {
        return sql.unread(viewer.county(), viewer.accountId());
    }

    /** Reads one; reading it again changes nothing. */
    public Message read(UUID id, Viewer viewer) {
        var message = sql.find(viewer.county(), viewer.accountId(), id).orElseThrow(NotFound::new);
        sql.read(viewer.county(), viewer.accountId(), id, clock.instant());
        return message;
    }

    public int readAll(Viewer viewer) {
        return sql.read(viewer.county(), viewer.accountId(), null, clock.instant());
    }
}
