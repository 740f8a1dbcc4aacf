package org.mingzhang.domain.payee;

import static org.mingzhang.domain.BadInput.requireText;

/** Who receives money. */
public sealed interface Payee {
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
