package org.nuanyang.roster.going.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.TransferRequest;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.going.Merging;
import org.nuanyang.roster.going.PastDeparture;
import org.springframework.stereotype.Component;

/** Comings and goings of a child, and where they are entered. */
@Component
class GoingPanel implements ChildPanel {
    private final Going going;
    private final Transfers transfers;
    private final Merging merging;
    private final AccountNames names;

    GoingPanel(Going going, Transfers transfers, Merging merging, AccountNames names) {
        this.going = going;
        this.transfers = transfers;
        this.merging = merging;
        this.names = names;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean staysAfterDeath() {
        return true;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var departures = going.of(file, viewer);
        var moves = transfers.of(file.id(), viewer);
        var rows = new ArrayList<Row>();
        moves.forEach(move -> rows.add(row(move)));
        var people = names.of(file.county(), departures.stream().flatMap(GoingPanel::people).distinct().toList());
        departures.forEach(departure -> rows.add(row(departure, people)));
        var actions = actions(file, moves.stream().anyMatch(move -> move.answer() == null), viewer);
        for (var merge : merging.of(file, viewer)) {
            var kept = merge.kept().equals(file.id());
            var day = merge.at().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
            var url = may(Act.ENROL, file, viewer) ? "/merges/" + merge.id() : null;
            rows.add(new Row(day, Words.say(kept ? "roster.merge.row.kept" : "roster.merge.row.closed", merge.taken().size()), url));
        }
        if (rows.isEmpty() && actions.isEmpty()) return Optional.empty();
        return Optional.of(new Panel("going", Words.say("roster.going.panel"), rows.isEmpty() ? Words.say("roster.going.panel.never") : null, rows, actions));
    }

    private static Row row(TransferRequest move) {
        var day = move.requestedAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
        if (move.answer() == null) {
            return new Row(day, Words.say(move.offered() ? "roster.going.offered" : "roster.going.asked", move.toSchoolName()), "/transfers");
        }
        return switch (move.answer()) {
            case ACCEPTED -> move.awaitsArrival()
                    ? new Row(day, Words.say("roster.going.handed-over", from(move), move.toSchoolName()), move.mayConfirm() ? "/transfers/arrivals" : null)
                    : Row.of(String.valueOf(move.arrivedOn()), Words.say("roster.going.arrived", from(move), move.toSchoolName()));
            case REFUSED -> Row.of(day, Words.say("roster.going.refused", move.toSchoolName()));
            case WITHDRAWN -> Row.of(day, Words.say("roster.going.taken-back", move.toSchoolName()));
        };
    }

    private static String from(TransferRequest move) {
        return move.fromSchoolName() == null ? "" : move.fromSchoolName();
    }

    private static Row row(PastDeparture departure, Map<AccountId, String> people) {
        var comma = Words.say("roster.comma");
        var said = String.join(comma, Stream.of(
                Words.say(departure.departure().why()), departure.to().toString(), departure.reason(),
                Words.say("roster.going.noted-by", people.getOrDefault(departure.by(), ""))).filter(text -> !text.isEmpty()).toList());
        var back = departure.back();
        if (back == null) return Row.of(departure.departure().on().toString(), said);
        var ended = back.withdrawn()
                ? Words.say("roster.going.row.withdrawn", people.getOrDefault(back.by(), ""))
                : Words.say("roster.going.row.back", back.on().toString(), back.reason());
        return Row.of(departure.departure().on().toString(), said + " → " + ended);
    }

    private static Stream<AccountId> people(PastDeparture departure) {
        return departure.back() == null ? Stream.of(departure.by()) : Stream.of(departure.by(), departure.back().by());
    }

    private static List<Link> actions(ChildFile file, boolean underWay, Viewer viewer) {
        var links = new ArrayList<Link>();
        var url = "/children/" + file.id();
        var left = file.left();
        if (left != null && left.why().mayReturn() && may(Act.ENROL, file, viewer)) {
            links.add(new Link(Words.say("roster.going.return"), "user", url + "/return"));
        }
        if (!underWay && (left == null || left.why().mayReturn()) && may(Act.TRANSFER, file, viewer)) {
            links.add(new Link(Words.say("roster.offer"), "school", url + "/offer"));
        }
        if (may(Act.ENROL, file, viewer)) {
            if (left != null && left.why() == Departure.Why.DIED) {
                links.add(new Link(Words.say("roster.going.mistaken"), "pencil", url + "/departure/withdrawal"));
            } else if (left == null) links.add(new Link(Words.say("roster.going.leave"), "logout", url + "/departure"));
            else if (left.why() != Departure.Why.MERGED) {
                links.add(new Link(Words.say("roster.going.withdraw"), "arrow-back-up", url + "/departure/withdrawal"));
            }
        }
        return links;
    }

    private static boolean may(Act act, ChildFile file, Viewer viewer) {
        return viewer.scope().may(act, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }
}
