package org.nuanyang.forms.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Topic;
import org.nuanyang.forms.Way;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.reading.BlankHeadings.Ask;
import org.nuanyang.roster.reading.What;
import org.nuanyang.roster.reading.Who;

/** What a heading of a roster or a card asks of a child. A heading that leaves it open stays open. */
final class ChildAsks {
    private static final Pattern HELPER = Pattern.compile("(结对|帮扶|包保)(帮扶)?(责任)?(教师|老师|人|干部|党员)|代理家长|结对帮扶人|爱心(妈妈|家长)|代理妈妈");
    static final Pattern KIND = Pattern.compile(".*(类型|类别|级别|等级|种类)$");
    private static final Pattern LEFT_BLANK = Pattern.compile("备注|备注说明|说明|照片|签名|签字|本人签字|监护人签字|家长签字|学生签字");

    private final List<Ask> asks;
    private final Look look;
    /** The national register codes 是否留守儿童 in ways of its own. */
    private final boolean register;

    ChildAsks(List<Ask> asks, Look look) {
        this.asks = asks;
        this.look = look;
        this.register = asks.stream().anyMatch(ask -> leaf(ask).matches("学校标识码|学籍辅号"));
    }

    static String leaf(Ask ask) {
        return ask.path().isEmpty() ? "" : Plain.narrow(ask.path().getLast()).replaceAll("[*★☆※]|\\([^()]*\\)", "").replaceFirst(":$", "");
    }

    /** @param row from 1, of a cell that is to be filled */
    Asked asked(Ask ask, int row, int column) {
        var leaf = leaf(ask);
        if (look.formula(row, column)) return new Asked.Formula();
        if (leaf.isEmpty()) return new Asked.Leave();
        if (leaf.matches("序号|No|NO|no|№|顺序号")) return new Asked.Serial();
        if (LEFT_BLANK.matcher(leaf).matches()) return new Asked.Leave();
        if (helper(leaf)) return new Asked.About(leaf.matches(".*(电话|联系方式|手机).*") ? Topic.HELPER_PHONE : Topic.HELPER_NAME, Way.PLAIN);
        if (ask.what() == null) return new Asked.Unknown("heading");
        if (ask.doubtful()) return new Asked.Unknown("doubtful");
        if (ask.who() == Who.MEMBER) return new Asked.Unknown("member");
        if (ask.who() == Who.PARENTS) return new Asked.Unknown("bothParents");
        if (ask.who() == Who.OTHER) return new Asked.Unknown("otherPerson");
        var topic = topic(ask, leaf, row, column);
        if (topic != null) return topic;
        if (ask.fact() == null) return new Asked.Unknown("notKept");
        return fact(ask, ask.fact(), leaf, row, column);
    }

    private static boolean helper(String leaf) {
        return HELPER.matcher(leaf.replaceFirst("(姓名|电话|联系电话|联系方式|手机号?)$", "")).matches();
    }

    private @Nullable Asked topic(Ask ask, String leaf, int row, int column) {
        var what = ask.what();
        return switch (what) {
            case AGE -> ask.who() == null ? new Asked.Unknown("doubtful") : switch (ask.who()) {
                case CHILD -> plain(Topic.AGE);
                case FATHER -> plain(Topic.FATHER_AGE);
                case MOTHER -> plain(Topic.MOTHER_AGE);
                case GUARDIAN -> plain(Topic.GUARDIAN_AGE);
                default -> new Asked.Unknown("notKept");
            };
            case SCHOOL -> plain(Topic.SCHOOL_NAME);
            case GRADE -> plain(Topic.GRADE_NAME);
            case CLASS -> leaf.contains("编") ? new Asked.Unknown("code") : has(What.GRADE) ? null : plain(Topic.CLASS_NAME);
            case CONTACTS -> ask.who() == null ? new Asked.Unknown("heading") : switch (ask.who()) {
                case FATHER -> plain(Topic.FATHER_CONTACT);
                case MOTHER -> plain(Topic.MOTHER_CONTACT);
                case GUARDIAN -> plain(Topic.GUARDIAN_CONTACT);
                default -> new Asked.Unknown("notKept");
            };
            case DECLARED -> declared(ask, leaf, row, column);
            case AWAY_STATE -> away(ask, row, column);
            case TICK_BOTH -> new Asked.About(Topic.BOTH_AWAY, yesNo(ask, leaf, row, column, "√", ""));
            case TICK_ONE -> new Asked.About(leaf.contains("无监护能力") ? Topic.ONE_AWAY_OTHER_UNABLE : Topic.ONE_AWAY, yesNo(ask, leaf, row, column, "√", ""));
            case GUARD_KIND -> leaf.matches(".*(类型|方式|形式)") ? new Asked.About(Topic.GUARDIAN_KIND, way(ask, row, column, Fact.Kind.PARENTS).orElse(Way.PLAIN)) : new Asked.Unknown("ownJudgement");
            case LOCAL_NUMBER -> new Asked.Unknown("schoolNumber");
            case KEY, PASSWORD, HEAD_RELATION, IS_GUARDIAN, UNUSED, SERIAL -> new Asked.Unknown("notKept");
            case NOTE -> new Asked.Leave();
            case NAME, PHONE, PLACE -> ask.who() == Who.PARENT && awayParent() ? awayParent(what) : null;
            case null, default -> null;
        };
    }

    private static Asked plain(Topic topic) {
        return new Asked.About(topic, Way.PLAIN);
    }

    private boolean awayParent() {
        return asks.stream().anyMatch(ask -> ask.what() == What.NAME && leaf(ask).matches(".*(外出|务工).*(家长|父母)"));
    }

    private static Asked awayParent(What what) {
        return plain(what == What.NAME ? Topic.AWAY_PARENT_NAME : what == What.PHONE ? Topic.AWAY_PARENT_PHONE : Topic.AWAY_PARENT_PLACE);
    }

    private boolean has(What what) {
        return asks.stream().anyMatch(ask -> ask.what() == what);
    }

    private Asked declared(Ask ask, String leaf, int row, int column) {
        var printed = look.text(row, column);
        var way = way(ask, row, column, Fact.Kind.PARENTS);
        boolean kinds = leaf.matches(".*(类型|类别)");
        if (leaf.matches("上报类型|留守情况|留守状态|儿童类别")) return new Asked.Unknown("ownJudgement");
        if (kinds) return new Asked.About(Topic.PARENTS_AWAY, way.orElse(Way.PLAIN));
        if (way.isPresent() && !twofold(way.get())) return new Asked.About(Topic.DECLARATION, way.get());
        if (register && way.isEmpty()) return new Asked.Unknown("code");
        return new Asked.About(Topic.COUNTS, yesNo(ask, leaf, row, column, leaf.startsWith("是否") || leaf.startsWith("否") || printed.isBlank() && ask.path().size() < 2 ? "是" : "√",
                leaf.startsWith("是否") || leaf.startsWith("否") || ask.path().size() < 2 ? "否" : ""));
    }

    private static boolean twofold(Way way) {
        return switch (way) {
            case Way.Words(var words) -> words.size() == 2;
            case Way.Codes(var codes) -> codes.size() == 2;
            case Way.Ticks() -> true;
            default -> false;
        };
    }

    private Asked away(Ask ask, int row, int column) {
        return new Asked.About(Topic.PARENTS_AWAY, way(ask, row, column, Fact.Kind.PARENTS).orElse(Way.PLAIN));
    }

    private Optional<Way> way(Ask ask, int row, int column, Fact.Kind kind) {
        return Wording.of(look, row, column, ask.remark(), look.text(row, column), kind);
    }

    private Asked fact(Ask ask, Fact fact, String leaf, int row, int column) {
        boolean asksWhether = leaf.startsWith("是否") || leaf.startsWith("否") || leaf.startsWith("有无");
        return switch (fact.kind()) {
            case YES_NO -> YesNoAsks.of(fact, leaf, ask.path().size() > 1, way(ask, row, column, Fact.Kind.YES_NO));
            case DATE -> date(ask, fact, leaf, row, column);
            case NUMBER -> fact == Fact.ENTRY_YEAR && !leaf.matches(".*(年份|年度)") ? new Asked.Unknown("finer") : new Asked.OfChild(fact, Way.PLAIN);
            case TEXT -> asksWhether || !ask.flag().isEmpty() && flagged(ask.flag()) ? flag(ask, fact, leaf, row, column) : text(ask, fact, leaf, row, column);
            default -> new Asked.OfChild(fact, way(ask, row, column, fact.kind()).orElse(Way.PLAIN));
        };
    }

    private Asked text(Ask ask, Fact fact, String leaf, int row, int column) {
        if (leaf.matches(".*(等级|级别)$") && !leaf.contains("及")) return new Asked.Unknown("partOfFact");
        if (fact == Fact.ECONOMIC_STATE && leaf.matches(".*(来源|收入).*")) return new Asked.Unknown("notKept");
        if (fact == Fact.DIFFICULTIES && !leaf.matches(".*(困难|困境).*")) return new Asked.Unknown("ownJudgement");
        if (fact == Fact.BEHAVIOUR && !leaf.matches(".*(行为|品行|品德).*")) return new Asked.Unknown("ownJudgement");
        return new Asked.OfChild(fact, way(ask, row, column, Fact.Kind.TEXT).orElse(Way.PLAIN));
    }

    private static boolean flagged(String word) {
        return !EconomicCategory.in(word).isEmpty() && !KIND.matcher(word).matches();
    }

    /** 是否低保: whether the told words name it; only where the file's words can be told apart by it. */
    private Asked flag(Ask ask, Fact fact, String leaf, int row, int column) {
        var word = ask.flag();
        boolean known = switch (fact) {
            case ECONOMIC_STATE -> flagged(word);
            case DISABILITY, ILLNESS -> !KIND.matcher(leaf).matches();
            default -> false;
        };
        if (!known) return new Asked.Unknown("notKept");
        return switch (yesNo(ask, leaf, row, column, leaf.startsWith("是否") ? "是" : leaf.startsWith("有无") ? "有" : "√", leaf.startsWith("是否") ? "否" : leaf.startsWith("有无") ? "无" : "")) {
            case Way.YesNo(var yes, var no) -> new Asked.OfChild(fact, new Way.Flag(word, yes, no));
            case Way.Ticks() -> new Asked.OfChild(fact, new Way.Flag(word, "☑", ""));
            default -> new Asked.Unknown("choices");
        };
    }

    private Way yesNo(Ask ask, String leaf, int row, int column, String yes, String no) {
        return way(ask, row, column, Fact.Kind.YES_NO).orElseGet(() -> new Way.YesNo(yes, no));
    }

    private Asked date(Ask ask, Fact fact, String leaf, int row, int column) {
        if (leaf.endsWith("年份")) return new Asked.OfChild(fact, new Way.Part(Way.Piece.YEAR));
        return new Asked.OfChild(fact, way(ask, row, column, Fact.Kind.DATE).orElseGet(() -> leaf.endsWith("年月") ? new Way.Date("yyyy-MM") : Way.PLAIN));
    }
}
