package org.nuanyang.demo;

import java.util.List;
import org.nuanyang.access.DemoSignIns;
import org.nuanyang.common.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of the small school whom everybody may try to be. */
@Component
@ConditionalOnBooleanProperty("nuanyang.demo")
class SignInList implements DemoSignIns {
    private static final List<Staffer> PEOPLE = School.qingshi().data().staff();

    @Override
    public List<One> list() {
        return PEOPLE.stream().map(person -> new One(person.login(), person.signIn().password(), Words.say(person.signIn().toTry()))).toList();
    }
}
