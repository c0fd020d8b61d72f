package org.nuanyang.forms;

import org.nuanyang.forms.Asked.About;
import org.nuanyang.forms.Asked.Day;
import org.nuanyang.forms.Asked.Formula;
import org.nuanyang.forms.Asked.Leave;
import org.nuanyang.forms.Asked.LineName;
import org.nuanyang.forms.Asked.Number;
import org.nuanyang.forms.Asked.OfChild;
import org.nuanyang.forms.Asked.Serial;
import org.nuanyang.forms.Asked.Signature;
import org.nuanyang.forms.Asked.Unit;
import org.nuanyang.forms.Asked.Unknown;
import org.nuanyang.roster.Fact;

/** The notation of {@link Asked}. */
final class AskedWords {
    private AskedWords() {}

    static String write(Asked asked) {
        return switch (asked) {
            case Serial() -> "serial";
            case OfChild(var fact, var way) -> "fact:" + fact.key() + tail(way);
            case About(var topic, var way) -> "about:" + topic + tail(way);
            case LineName(var by) -> "line:" + by;
            case Number(var figure) -> "figure:" + figure.word();
            case Formula() -> "formula";
            case Unit() -> "unit";
            case Day(var way) -> "day:" + tail(way);
            case Signature(var role) -> "signature:" + role;
            case Leave() -> "leave";
            case Unknown(var why) -> "unknown:" + why;
        };
    }

    private static String tail(Way way) {
        return way instanceof Way.Plain ? "" : "~" + way.word();
    }

    static Asked read(String word) {
        int colon = word.indexOf(':');
        var kind = colon < 0 ? word : word.substring(0, colon);
        var rest = colon < 0 ? "" : word.substring(colon + 1);
        int tilde = rest.indexOf('~');
        var what = tilde < 0 ? rest : rest.substring(0, tilde);
        var way = tilde < 0 ? Way.PLAIN : Way.parse(rest.substring(tilde + 1));
        return switch (kind) {
            case "serial" -> new Serial();
            case "fact" -> new OfChild(Fact.byKey(what).orElseThrow(() -> new IllegalArgumentException("no fact " + what)), way);
            case "about" -> new About(Topic.valueOf(what), way);
            case "line" -> new LineName(Lines.By.valueOf(rest));
            case "figure" -> new Number(Figure.parse(rest));
            case "formula" -> new Formula();
            case "unit" -> new Unit();
            case "day" -> new Day(way);
            case "signature" -> new Signature(rest);
            case "leave" -> new Leave();
            case "unknown" -> new Unknown(rest);
            default -> throw new IllegalArgumentException("nothing asked is called " + kind);
        };
    }
}
