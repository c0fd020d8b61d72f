package org.nuanyang.demo;

import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Account;
import org.nuanyang.access.DemoSignIns;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.access.second.Totp;
import org.nuanyang.common.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of the small school whom everybody may try to be. */
@Component
@ConditionalOnBooleanProperty("nuanyang.demo")
class SignInList implements DemoSignIns {
    private static final List<Staffer> PEOPLE = School.qingshi().data().staff();

    private final SecondSteps steps;

    SignInList(SecondSteps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<String> code(Account account) {
        var person = PEOPLE.stream().filter(each -> each.login().equals(account.login())).findFirst();
        var step = steps.openStep(account);
        return person.isEmpty() || step.isEmpty() ? Optional.empty() : Optional.of(Totp.code(person.get().appSecret(), step.getAsLong()));
    }

    @Override
    public List<One> list() {
        return PEOPLE.stream().map(person -> new One(person.login(), person.signIn().password(), Words.say(person.signIn().toTry()))).toList();
    }
}
