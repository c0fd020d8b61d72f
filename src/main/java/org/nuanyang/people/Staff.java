package org.nuanyang.people;

import static org.nuanyang.people.Verdict.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** 教职工名单: a row is one duty of one person; somebody with two duties stands in two rows. */
@Component
class Staff implements Reader {
    private final Accounts accounts;
    private final Duties duties;
    private final WorkPhones phones;
    private final Orgs orgs;

    Staff(Accounts accounts, Duties duties, WorkPhones phones, Orgs orgs) {
        this.accounts = accounts;
        this.duties = duties;
        this.phones = phones;
        this.orgs = orgs;
    }

    /** What a row means, as far as it can be told. */
    private record Meant(@Nullable Role role, @Nullable OrgId org, @Nullable AccountId account, List<Refusal> problems) {}

    @Override
    public Kind kind() {
        return Kind.STAFF;
    }

    @Override
    public List<Judged> judge(List<Told> rows, Viewer by) {
        var places = orgs.tree(orgs.countyOrg(by.county()).orElseThrow().id());
        var names = new HashMap<String, String>();
        var seen = new HashSet<String>();
        return rows.stream().map(row -> judge(row, places, names, seen, by)).toList();
    }

    private Judged judge(Told row, List<Org> places, Map<String, String> names, Set<String> seen, Viewer by) {
        var meant = meant(row, places, by);
        var problems = new ArrayList<>(meant.problems());
        var login = login(row);
        var named = names.putIfAbsent(login, row.of("姓名"));
        if (named != null && !named.equals(row.of("姓名"))) problems.add(Refusal.of("people.cell.login-twice", row.of("登录名"), named));
        if (!seen.add(login + " " + meant.role() + " " + meant.org()) && problems.isEmpty()) problems.add(Refusal.of("people.cell.twice", row.of("姓名")));
        var what = row.of("姓名") + " · " + row.of("登录名") + " · " + row.of("职责") + " · " + row.of("单位") + (row.of("班级").isEmpty() ? "" : " " + row.of("班级"));
        if (!problems.isEmpty()) return new Judged(row.row(), WRONG, what, problems);
        if (meant.account() == null) return new Judged(row.row(), NEW, what, List.of());
        return new Judged(row.row(), holds(meant, by) ? SAME : CHANGED, what, List.of());
    }

    @Override
    public void take(List<Told> rows, List<Judged> judged, Collection<UUID> opened, Viewer by) {
        var places = orgs.tree(orgs.countyOrg(by.county()).orElseThrow().id());
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).verdict() != NEW && judged.get(i).verdict() != CHANGED) continue;
            var row = rows.get(i);
            var meant = meant(row, places, by);
            if (!meant.problems().isEmpty()) throw new NotRead(meant.problems().getFirst());
            var account = meant.account();
            if (account == null) {
                account = accounts.open(row.of("登录名"), row.of("姓名"), null, by);
                opened.add(account.value());
                if (!row.of("工作电话").isEmpty()) phones.enter(account, row.of("工作电话"), by);
            }
            var objections = duties.grant(account, new Duty(meant.role(), meant.org(), null, orgs.today(), null), by);
            if (!objections.isEmpty()) throw new NotRead(objections.getFirst());
        }
    }

    private Meant meant(Told row, List<Org> places, Viewer by) {
        var problems = new ArrayList<Refusal>();
        for (var column : Kind.STAFF.columns())
            if (column.required() && row.of(column.heading()).isEmpty()) problems.add(Refusal.of("people.cell.missing", column.heading()));
        var role = role(row.of("职责"));
        if (role == null && !row.of("职责").isEmpty()) problems.add(Refusal.of("people.cell.role", row.of("职责")));
        if (!row.of("工作电话").isEmpty() && !WorkPhones.wellFormed(row.of("工作电话"))) problems.add(Refusal.of("access.phone.shape", row.of("工作电话")));
        var account = account(row, problems, by);
        var org = role == null ? null : place(row, role, places, problems);
        return new Meant(role, org, account, problems);
    }

    private @Nullable AccountId account(Told row, List<Refusal> problems, Viewer by) {
        if (login(row).isEmpty()) return null;
        var there = accounts.byLogin(row.of("登录名"));
        if (there.isEmpty()) {
            accounts.objection(row.of("登录名")).ifPresent(problems::add);
            return null;
        }
        var account = there.get();
        if (account.county() != by.county() || account.closedOn() != null || !account.name().equals(row.of("姓名"))) {
            problems.add(Refusal.of("people.cell.login-taken", row.of("登录名")));
            return null;
        }
        if (account.id().equals(by.account())) problems.add(Refusal.of("access.duty.own"));
        return account.id();
    }

    private @Nullable OrgId place(Told row, Role role, List<Org> places, List<Refusal> problems) {
        var found = places.stream().filter(org -> org.name().equals(row.of("单位")) || row.of("单位").equals(org.code())).toList();
        if (found.size() != 1) {
            problems.add(Refusal.of("people.cell.school", row.of("单位")));
            return null;
        }
        var place = found.getFirst();
        if (!role.heldAt().contains(Org.Kind.CLASS)) {
            if (!role.heldAt().contains(place.kind())) problems.add(Refusal.of("people.cell.role-place", row.of("职责"), place.name()));
            return place.id();
        }
        if (row.of("班级").isEmpty()) {
            problems.add(Refusal.of("people.cell.class-missing", row.of("职责")));
            return null;
        }
        var klass = orgs.classesOf(place.id()).stream().filter(each -> plain(each.label(orgs.today())).equals(plain(row.of("班级")))).findFirst();
        if (klass.isEmpty()) problems.add(Refusal.of("people.cell.no-class", place.name(), row.of("班级")));
        return klass.map(Org::id).orElse(null);
    }

    private boolean holds(Meant meant, Viewer by) {
        return duties.of(by.county(), meant.account()).stream()
                .anyMatch(held -> held.duty().inForce(orgs.today()) && held.duty().role() == meant.role() && held.duty().org().equals(meant.org()));
    }

    /** 三年级1班, 三(1)班, 3年级1班 are one class. */
    private static String plain(String label) {
        var text = label.replaceAll("年级|班|[()（）\\s]", "");
        return text.matches("[1-9]\\d+") ? "零一二三四五六七八九".charAt(text.charAt(0) - '0') + text.substring(1) : text;
    }

    /** A helper's child is chosen where children are seen; an administrator is made by hand. */
    private static @Nullable Role role(String word) {
        return Arrays.stream(Role.values()).filter(role -> !role.heldAt().isEmpty() && !role.helps() && role != Role.ADMINISTRATOR)
                .filter(role -> Words.sayIn(Locale.SIMPLIFIED_CHINESE, role).equals(word)).findFirst().orElse(null);
    }

    private static String login(Told row) {
        return row.of("登录名").strip().toLowerCase(Locale.ROOT);
    }
}
