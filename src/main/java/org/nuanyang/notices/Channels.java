package org.nuanyang.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.notices.channel.Outside;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 外发渠道: a county's ways out of the product, off until somebody has configured one and switched it on. */
@Service
@Transactional
public class Channels {
    private final ChannelSql sql;
    private final Settings settings;
    private final ChannelRule rule;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Channels(ChannelSql sql, Settings settings, Outside outside, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.rule = new ChannelRule(outside);
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Held> of(Viewer viewer) {
        if (!Settings.mayKeep(viewer)) throw new NotFound();
        return sql.of(viewer.county());
    }

    @Transactional(readOnly = true)
    public Held find(UUID id, Viewer viewer) {
        if (!Settings.mayKeep(viewer)) throw new NotFound();
        return sql.find(viewer.county(), id).orElseThrow(NotFound::new);
    }

    /** Which kinds are switched on: what a person's own settings offer. */
    @Transactional(readOnly = true)
    public Set<Channel.Kind> open(Viewer viewer) {
        return sql.of(viewer.county()).stream().filter(Held::on).map(held -> held.channel().kind()).collect(Collectors.toSet());
    }

    /** Where a group may belong: the county, a township, a school. */
    @Transactional(readOnly = true)
    public List<Org> places(Viewer viewer) {
        return orgs.countyOrg(viewer.county()).map(county -> orgs.tree(county.id())).orElseGet(List::of).stream()
                .filter(org -> org.kind() != Org.Kind.TEACHING_POINT).toList();
    }

    /** All that is wrong at once; empty when it is kept. @param place where a group belongs; the county when null */
    public List<Refusal> add(Channel told, @Nullable OrgId place, boolean on, Viewer by) {
        if (!Settings.mayKeep(by)) throw new NotFound();
        var objections = rule.objections(told, settings.of(by.county()));
        if (!objections.isEmpty()) return objections;
        var id = Ids.next();
        var at = place(told, place, by);
        if (!sql.insert(by.county(), id, told, at, on, by.accountId(), clock.instant())) return List.of(Refusal.of("notices.channel.already"));
        audit.record(by, "channel.added", id, at.value(), null, Map.of("kind", told.kind(), "on", on));
        return List.of();
    }

    /** @param version what the change started from */
    public List<Refusal> change(UUID id, int version, Channel told, boolean on, Viewer by) {
        var held = find(id, by);
        if (held.channel().kind() != told.kind()) throw new NotFound();
        var objections = on ? rule.objections(told, settings.of(by.county())) : List.<Refusal>of();
        if (!objections.isEmpty()) return objections;
        if (!sql.update(by.county(), id, version, told, on, by.accountId(), clock.instant())) return List.of(Refusal.of("notices.channel.stale"));
        audit.record(by, "channel.changed", id, held.place().value(), null, Map.of("kind", told.kind(), "on", on));
        return List.of();
    }

    public void remove(UUID id, Viewer by) {
        var held = find(id, by);
        if (sql.delete(by.county(), id) > 0)
            audit.record(by, "channel.removed", id, held.place().value(), null, Map.of("kind", held.channel().kind()));
    }

    /** Keeps what a trial has come to, unless the channel was changed since. */
    void tried(Held held, @Nullable String said, Viewer by) {
        sql.tried(by.county(), held.id(), held.version(), said, clock.instant());
        audit.record(by, "channel.tried", held.id(), held.place().value(), null, Map.of("kind", held.channel().kind()));
    }

    private OrgId place(Channel told, @Nullable OrgId place, Viewer by) {
        var county = orgs.countyOrg(by.county()).orElseThrow(NotFound::new);
        if (!told.kind().group() || place == null) return county.id();
        return Optional.of(place).filter(each -> places(by).stream().anyMatch(org -> org.id().equals(each))).orElseThrow(NotFound::new);
    }
}
