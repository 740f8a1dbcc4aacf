package org.mingzhang.domain.payee;

import static org.mingzhang.domain.BadInput.requireText;

/** Who receives money. */
public sealed interface Payee {
    /** Whether both are the same organisation, by its code whatever its name, or the same person. */
    static boolean isSame(Payee one, Payee other) {
        if (one instanceof Organisation a && other instanceof Organisation b)
            return a.code().equals(b.code());
        return one.equals(other);
    }

    /** The code or reference that tells it from others; a dash when it is not stated. */
    default String shown() {
        return switch (this) {
            case Organisation o -> o.code().value();
            case Person p -> p.reference();
            case NotStated _ -> "—";
        };
    }

    /** An organisation: its code, and its legal name on the date of payment. */
    record Organisation(UnifiedCode code, String name) implements Payee {
        public Organisation {
            name = requireText("payee.name", name);
        }
    }

    /** A person, by a salted reference; name, identity number and account are kept outside the immutable log and can be erased. */
    record Person(String reference) implements Payee {
        public Person {
            reference = requireText("payee.reference", reference);
        }
    }

    /** The document does not say who was paid. */
    record NotStated() implements Payee {}
}
