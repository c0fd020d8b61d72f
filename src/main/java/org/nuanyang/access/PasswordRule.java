package org.nuanyang.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.common.Refusal;

/**
 * What a password people choose must be like. Length counts, not signs and digits: rules of that kind make people write
 * it down. It must not be guessable from who they are.
 */
interface PasswordRule {
    Optional<Refusal> objection(String password, Owner owner);

    /** @param places the organisations of the owner's duties, the county and its bureau */
    record Owner(String login, String name, Collection<String> places) {}

    int SHORTEST = 10;
    int LONGEST = 200;

    PasswordRule longEnough = (password, _) -> refuse(
            password.codePointCount(0, password.length()) < SHORTEST,
            "access.password.short", SHORTEST, password.codePointCount(0, password.length()));
    PasswordRule notEndless = (password, _) -> refuse(password.length() > LONGEST, "access.password.long", LONGEST);
    PasswordRule withoutTheLogin = (password, owner) -> refuse(holds(password, owner.login()), "access.password.login");
    PasswordRule withoutTheName = (password, owner) -> refuse(named(password, owner.name()), "access.password.name");
    PasswordRule withoutTheSchool = (password, owner) -> owner.places().stream()
            .filter(place -> named(password, place)).findFirst()
            .map(place -> Refusal.of("access.password.school", place));
    PasswordRule notCommon = (password, _) -> refuse(common(password), "access.password.common");
    PasswordRule notMonotonous = (password, _) -> refuse(
            password.length() >= SHORTEST && password.chars().distinct().count() < 5, "access.password.monotonous");

    List<PasswordRule> IN_FORCE = List.of(
            longEnough, notEndless, withoutTheLogin, withoutTheName, withoutTheSchool, notCommon, notMonotonous);

    /** All that is wrong with it at once. */
    static List<Refusal> objections(String password, Owner owner) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(password, owner).stream()).toList();
    }

    private static Optional<Refusal> refuse(boolean wrong, String key, Object... args) {
        return wrong ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }

    /** Written in characters or typed in pinyin. */
    private static boolean named(String password, String name) {
        return holds(password, name) || holds(password, SortName.typed(name));
    }

    private static boolean holds(String password, String part) {
        return part.length() >= 2 && password.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** One of the list, also with a few digits or signs put behind it. */
    private static boolean common(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return Stream.of(plain, plain.replaceFirst("[^a-z]{1,4}$", ""), plain.replaceFirst("[^0-9]{1,3}$", ""))
                .anyMatch(Common.LIST::contains);
    }

    /** The passwords most often found in lists of broken ones, as far as they are used in China. */
    final class Common {
        private static final Set<String> LIST = read();

        private Common() {}

        private static Set<String> read() {
            try (var in = PasswordRule.class.getResourceAsStream("/access/common-passwords.txt")) {
                if (in == null) throw new IllegalStateException("access/common-passwords.txt is missing");
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
