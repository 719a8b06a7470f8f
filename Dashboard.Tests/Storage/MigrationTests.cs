using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Migrations;
using Ocop.Tests.Support;

namespace Ocop.Tests.Storage;

public class MigrationTests
{
    [Fact]
    public void The_migrations_make_exactly_the_schema_of_the_model()
    {
        using var folder = new TemporaryFolder();
        using var migrated = OcopDatabase.Open(folder.File("migrated.db"));
        using var context = migrated.CreateDbContext();
        var script = context.Database.GenerateCreateScript();
        using var fromModel = new SqliteConnection("Data Source=:memory:");
        fromModel.Open();
        using (var create = fromModel.CreateCommand())
        {
            create.CommandText = script;
            create.ExecuteNonQuery();
        }
        using var fromMigrations = migrated.OpenConnection();
        var expected = Schema(fromModel);
        var actual = Schema(fromMigrations);
        Assert.True(expected.SequenceEqual(actual), "The model asks for:\n" + script);
    }

    [Fact]
    public void A_database_of_the_first_schema_is_brought_up_to_date_with_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("first.db");
        using (var first = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            first.Open();
            using var command = first.CreateCommand();
            command.CommandText =
                MigrationScript.Read("0001-initial.sql")
                + """
                    ;
                    CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
                    INSERT INTO "__EFMigrationsHistory" VALUES ('0001-initial', '10.0.0');
                    INSERT INTO "Subjects" VALUES (7, '34-86', 0, 'htx a', 'HTX A', 'hop tac xa a', 'htx a', 0, '63-83', 'Huyện B', 'Ấp 1', 2);
                    """;
            command.ExecuteNonQuery();
        }
        using var opened = OcopDatabase.Open(file);
        using var connection = opened.OpenConnection();
        using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from pragma_table_info('Reviews') where name = 'Claim'";
        Assert.Equal(1L, count.ExecuteScalar());
        using var subject = connection.CreateCommand();
        subject.CommandText = """select Id || "Key" || Name || Likeness || Products from Subjects""";
        Assert.Equal("7htx aHTX Ahop tac xa a2", subject.ExecuteScalar());
    }

    private static List<string> Schema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "select sql from sqlite_master where sql is not null and name not like '__EF%' and name not like 'sqlite_%' order by type, name";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Sorted(reader.GetString(0)));
        return rows;
    }

    // A column that a later migration adds stands at the end of its table; the order of columns is no difference.
    private static string Sorted(string sql)
    {
        var words = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var open = words.IndexOf('(', StringComparison.Ordinal);
        if (!words.StartsWith("CREATE TABLE", StringComparison.Ordinal) || open < 0)
            return words;
        var parts = new List<string>();
        var (depth, start) = (0, open + 1);
        for (var i = start; i < words.Length; i++)
        {
            if (words[i] == '(')
                depth++;
            if ((words[i] == ',' && depth == 0) || (words[i] == ')' && depth-- == 0))
            {
                parts.Add(words[start..i].Trim());
                start = i + 1;
            }
        }
        return words[..open] + string.Join(", ", parts.Order(StringComparer.Ordinal)) + words[start..];
    }
}
