package org.nuanyang.forms.filling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;

/** Which of a form's own choices says what is known; none, when none says just that or several may. */
final class Choosing {
    private static final Pattern YES = Pattern.compile("是|有|已|对|√|寄宿生?|住校生?|住宿生?|在校寄宿|农业(户口|户籍)?|农村(户口|户籍|居民户口)?|是留守儿童|留守儿童|留守|健在|享受");
    private static final Pattern NO = Pattern.compile("否|不是|无|没有|未|×|走读生?|非寄宿生?|不寄宿|非农业?(户口|户籍)?|城镇(户口|户籍|居民户口)?|城市(户口)?|非留守儿童|非留守|去世|死亡|不享受");
    private static final Map<Relation, Pattern> KIN = Map.of(
            Relation.PATERNAL_GRANDFATHER, Pattern.compile("祖父|爷爷"), Relation.PATERNAL_GRANDMOTHER, Pattern.compile("祖母|奶奶"),
            Relation.MATERNAL_GRANDFATHER, Pattern.compile("外祖父|外公|姥爷"), Relation.MATERNAL_GRANDMOTHER, Pattern.compile("外祖母|外婆|姥姥"),
            Relation.FATHER, Pattern.compile("父亲|父|爸爸"), Relation.MOTHER, Pattern.compile("母亲|母|妈妈"));

    private Choosing() {}

    static Optional<String> of(Object value, List<String> choices) {
        return switch (value) {
            case Boolean yes -> only(choices, (yes ? YES : NO).asMatchPredicate());
            case Sex sex -> only(choices, word -> word.startsWith(sex == Sex.MALE ? "男" : "女"));
            case ParentsAway away -> only(choices, away(away).asMatchPredicate());
            case GuardianKind kind -> kind == GuardianKind.UNKNOWN ? Optional.empty() : only(choices, kind(kind).asMatchPredicate());
            case Relation relation -> relation(relation, choices);
            case String told -> told(told, choices);
            default -> only(choices, word -> word.equals(value.toString()));
        };
    }

    private static Optional<String> only(List<String> choices, Predicate<String> meant) {
        var fitting = choices.stream().filter(choice -> meant.test(Plain.narrow(choice))).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Pattern away(ParentsAway away) {
        return switch (away) {
            case BOTH -> Pattern.compile("(?!.*无监护)(双亲.*|.*双方.*|父母(都|均)外出.*)");
            case ONE -> Pattern.compile("(?!.*(另一方|无监护))(单亲留守.*|(父母)?(一方|单方).*)");
            case NONE -> Pattern.compile("非留守.*|否|不是|无|均未外出|父母均未外出|未外出");
        };
    }

    private static Pattern kind(GuardianKind kind) {
        return switch (kind) {
            case PARENT -> Pattern.compile("父母.*|父亲或母亲|单亲监护|父母一方监护");
            case GRANDPARENT -> Pattern.compile("隔代.*|.*祖父母.*|祖辈.*|.*爷爷奶奶.*");
            case OTHER_KIN -> Pattern.compile("(其他)?(亲属|亲戚|亲友|上代)(监护|照料)?|上辈.*");
            case NOT_KIN -> Pattern.compile("非亲属.*|(其他|他)人.*|无血缘.*");
            case UNKNOWN -> throw new IllegalArgumentException("nobody knows of what kind");
        };
    }

    private static Optional<String> relation(Relation relation, List<String> choices) {
        var exact = only(choices, word -> word.equals(relation.word()));
        if (exact.isPresent()) return exact;
        var names = KIN.get(relation);
        var named = names == null ? Optional.<String>empty() : only(choices, names.asMatchPredicate());
        if (named.isPresent()) return named;
        return GuardianKind.of(relation) == GuardianKind.GRANDPARENT ? only(choices, word -> word.matches("(外)?祖父母|祖父母[、/]?外祖父母|祖辈|爷爷奶奶")) : Optional.empty();
    }

    private static Optional<String> told(String told, List<String> choices) {
        var plain = Plain.narrow(told);
        var exact = only(choices, plain::equals);
        if (exact.isPresent()) return exact;
        return only(choices, word -> word.replaceFirst("族$", "").equals(plain.replaceFirst("族$", "")));
    }
}
