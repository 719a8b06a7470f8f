using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ocop.Etl.Storage.Migrations;

/// <summary>The first schema: <c>0001-initial.sql</c>.</summary>
[DbContext(typeof(OcopDbContext))]
[Migration("0001-initial")]
public sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(MigrationScript.Read("0001-initial.sql"));
}
