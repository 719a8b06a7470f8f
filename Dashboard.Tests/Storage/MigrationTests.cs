using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Storage;
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

    private static List<string> Schema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "select sql from sqlite_master where sql is not null and name not like '__EF%' and name not like 'sqlite_%' order by type, name";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(' ', reader.GetString(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return rows;
    }
}
