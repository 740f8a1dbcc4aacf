package org.mingzhang.store.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.BadInput;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.database.LedgerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonVaultTest {
    private static final String ID = "44010119900101123X";
    private static LedgerDatabase database;
    private static PersonVault vault;

    @BeforeAll
    static void open() {
        database = LedgerDatabase.open(TestServer.database());
        vault = new PersonVault(database.app());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_same_person_has_one_reference_which_tells_nothing() {
        String reference = vault.register("张三丰", ID, "6222020200112233445");
        assertThat(vault.register("张三丰", "４４０１０１ 19900101 123x", "6222020200119999999"))
                .isEqualTo(reference);
        assertThat(new PersonVault(database.app()).register("张三丰", ID, "6222")).isEqualTo(reference);
        assertThat(vault.register("李四", "440101199001011248", "6222")).isNotEqualTo(reference);
        assertThat(reference).matches("p-[0-9a-f]{24}");
    }

    @Test
    void a_screen_sees_him_masked() {
        MaskedPerson person = vault.find(vault.register("王五", "440101199001012224", "6222020200112233445"))
                .orElseThrow();
        assertThat(person.name()).isEqualTo("王*");
        assertThat(person.idNumber()).isEqualTo("****2224");
        assertThat(person.account()).isEqualTo("****3445");
        assertThat(MaskedPerson.name("𠮷田")).isEqualTo("𠮷*");
        assertThat(MaskedPerson.name("王")).isEqualTo("*");
        assertThat(MaskedPerson.lastFour("1234567")).isEqualTo("****");
        assertThat(vault.find("p-unknown")).isEmpty();
    }

    @Test
    void erasing_leaves_only_the_reference() {
        String reference = vault.register("赵六", "440101199001013331", "6222020200112233445");
        assertThat(vault.erase(reference)).isTrue();
        assertThat(vault.erase(reference)).isFalse();
        MaskedPerson person = vault.find(reference).orElseThrow();
        assertThat(person.erasedAt()).isNotNull();
        assertThat(person.name() + person.idNumber() + person.account()).isEmpty();
        assertThat(JdbcClient.create(database.app())
                        .sql("SELECT to_jsonb(p)::text FROM ledger.person p WHERE ref = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .contains("\"salt\": null", "\"fingerprint\": null")
                .doesNotContain("赵六", "440101199001013331", "6222020200112233445");
        assertThat(vault.register("赵六", "440101199001013331", "6222")).isNotEqualTo(reference);
    }

    @Test
    void blanks_are_refused_by_name() {
        assertThatThrownBy(() -> vault.register(" ", ID, "6222"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("person.name");
        assertThatThrownBy(() -> vault.register("张", "", "6222")).hasMessageContaining("person.idNumber");
    }
}
