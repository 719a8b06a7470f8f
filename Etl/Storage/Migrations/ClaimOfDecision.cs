using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ocop.Etl.Storage.Migrations;

/// <summary>Decisions name the claim they settle: <c>0002-claim-of-decision.sql</c>.</summary>
[DbContext(typeof(OcopDbContext))]
[Migration("0002-claim-of-decision")]
public sealed class ClaimOfDecision : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(MigrationScript.Read("0002-claim-of-decision.sql"));
}
