using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Register;
using Ocop.Tests.Register;
using Ocop.Tests.Support;
using static Ocop.Tests.Register.RegisterSamples;
using TestData = Ocop.Tests.Support.TestData;

namespace Ocop.Tests.Storage.Register;

public sealed class RegisterProjectionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly OcopDatabase database;
    private readonly BatchStore batches;

    public RegisterProjectionTests()
    {
        database = OcopDatabase.Open(folder.File("ocop.db"));
        batches = new(
            database,
            [new RegisterProjection(new ReferenceStore(TestData.Reference), TimeProvider.System)],
            TimeProvider.System
        );
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_committed_list_is_in_the_tables_with_its_search_text()
    {
        await CommitAsync(Row("Kẹo dừa Phụng Hoàng", stars: 4, decision: "12/QĐ-UBND", date: "2023-05-01", row: 7));
        await using var context = database.CreateDbContext();
        var product = await context.Products.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Contains("keo dua phung hoang", product.Search, StringComparison.Ordinal);
        Assert.Equal((4, 7, new DateOnly(2026, 5, 1)), (product.Stars, product.Row, product.ValidTo));
        Assert.Equal(BenTre, product.FormerUnit);
        Assert.Equal(UnitId.Of("34", "86"), product.Scope);
        Assert.Equal("HTX Tân Mỹ", (await context.Subjects.SingleAsync(TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public void The_tables_hold_what_the_claims_say_after_any_commits_and_undoings() =>
        Prop.ForAll(
                AnyLists,
                Gen.Choose(0, 63).ToArbitrary(),
                (lists, undone) =>
                {
                    Clear();
                    var expected = new ProductRegister();
                    var numbers = new List<long>();
                    foreach (var rows in lists)
                    {
                        var number = CommitAsync(rows).GetAwaiter().GetResult();
                        expected.Commit(Batch(number, rows));
                        numbers.Add(number);
                    }
                    for (var i = 0; i < numbers.Count; i++)
                        if ((undone >> i & 1) == 1)
                        {
                            batches.UndoAsync(numbers[i], "thử").GetAwaiter().GetResult();
                            expected.Undo(numbers[i]);
                        }
                    return Stored() == Expected(expected);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithQuietOnSuccess(true));

    [Fact]
    public async Task Importing_and_undoing_leaves_every_table_of_the_register_as_it_was()
    {
        await CommitAsync(WholeList("2023-05-01"));
        var (before, figures) = (Stored(), Figures());
        var number = await CommitAsync(WholeList("2024-06-02", "Trà"));
        Assert.NotEqual(before, Stored());
        Assert.NotEqual(figures, Figures());
        await batches.UndoAsync(number, "thử", TestContext.Current.CancellationToken);
        Assert.Equal(before, Stored());
        Assert.Equal(figures, Figures());
    }

    [Fact]
    public async Task Undoing_a_batch_that_others_were_built_on_counts_again_without_it()
    {
        var first = await CommitAsync(WholeList("2023-05-01"));
        await CommitAsync(WholeList("2024-06-02", "Trà"));
        Assert.Equal(24, Total());
        await batches.UndoAsync(first, "thử", TestContext.Current.CancellationToken);
        Assert.Equal(12, Total());
        await using var context = database.CreateDbContext();
        var recount = await context.Batches.SingleAsync(
            b => b.Kind == BatchKind.Recount,
            TestContext.Current.CancellationToken
        );
        Assert.Contains($"lô {first}", recount.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_an_excerpt_gives_no_figures_and_a_whole_one_exact_ones()
    {
        await CommitAsync(Row("Kẹo dừa", date: "2023-05-01"));
        Assert.Null(Total());
        await CommitAsync(WholeList("2023-05-01"));
        Assert.Equal(13, Total());
    }

    [Fact]
    public async Task Invented_data_give_no_figures_and_never_meet_real_products()
    {
        await CommitAsync([Row("Kẹo dừa", date: "2023-05-01"), .. WholeList("2023-05-01")], sample: true);
        Assert.Null(Total());
        await CommitAsync(Row("Kẹo dừa", stars: 4, date: "2023-05-01"));
        await using var context = database.CreateDbContext();
        var stars = await context
            .Products.Where(p => p.Name == "Kẹo dừa")
            .ToDictionaryAsync(p => p.IsSample, p => p.Stars, TestContext.Current.CancellationToken);
        Assert.Equal((3, 4), (stars[true], stars[false]));
    }

    [Fact]
    public async Task A_new_version_of_a_source_document_replaces_the_rows_of_the_old_one()
    {
        await CommitAsync([Row("Kẹo dừa"), Row("Mật ong")], source: "huyen");
        var second = await CommitAsync([Row("Kẹo dừa", stars: 4)], source: "huyen");
        await using var context = database.CreateDbContext();
        Assert.Equal(
            (4, "Kẹo dừa"),
            await context
                .Products.Select(p => ValueTuple.Create(p.Stars, p.Name))
                .SingleAsync(TestContext.Current.CancellationToken)
        );
        await batches.UndoAsync(second, "thử", TestContext.Current.CancellationToken);
        Assert.Equal(2, await context.Products.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_confirmed_merge_of_subjects_regroups_their_products_until_it_is_undone()
    {
        await CommitAsync(Row("A", "HTX nông nghiệp Tân Mỹ"), Row("B", "HTX NN Tân Mỹ"), Row("A", "HTX NN Tân Mỹ", 4));
        var before = Stored();
        var scope = UnitId.Of("34", "86");
        var answer = await batches.CommitAsync(
            new()
            {
                Kind = BatchKind.Review,
                Title = "Gộp chủ thể",
                Author = "thử",
                Documents = [],
                SubjectVerdicts =
                [
                    new(
                        0,
                        new(scope, false, SubjectIdentity.Key("HTX nông nghiệp Tân Mỹ")),
                        SubjectIdentity.Key("HTX NN Tân Mỹ"),
                        Same: true
                    ),
                ],
            },
            TestContext.Current.CancellationToken
        );
        await using (var context = database.CreateDbContext())
        {
            Assert.Equal(2, await context.Products.CountAsync(TestContext.Current.CancellationToken));
            Assert.Equal(1, await context.Subjects.CountAsync(TestContext.Current.CancellationToken));
        }
        await batches.UndoAsync(answer.BatchId, "thử", TestContext.Current.CancellationToken);
        Assert.Equal(before, Stored());
    }

    private static ProductRecord[] WholeList(string date, string name = "Kẹo dừa") =>
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i =>
                    Row(
                        $"{name} {i}",
                        stars: 3 + i % 3,
                        decision: $"{i % 4 + 1}/QĐ-UBND",
                        date: date,
                        group: i % 2 == 0 ? ProductGroup.Food : ProductGroup.Drink,
                        row: i + 5
                    )
                ),
        ];

    private Task<long> CommitAsync(params ProductRecord[] rows) => CommitAsync(rows, sample: false);

    private async Task<long> CommitAsync(ProductRecord[] rows, bool sample = false, string? source = null)
    {
        var document = new DocumentRow
        {
            Kind = DocumentKind.Workbook,
            SourceId = source,
            Address = "danh-sach.xlsx",
            Title = "danh-sach.xlsx",
            Sha256 = "0",
            FetchedAt = DateTime.UtcNow,
            Trust = Trust.Register,
        };
        var outcome = await batches.CommitAsync(
            new()
            {
                Kind = BatchKind.Upload,
                Title = "danh-sach.xlsx",
                Author = "thử",
                IsSample = sample,
                Documents = [new(document, [], []) { Records = rows }],
            }
        );
        return outcome.BatchId;
    }

    private double? Total()
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<double?>(
            """
            select f.Value from Facts f join Batches b on b.Id = f.BatchId and b.UndoneAt is null
            where f.Unit = '63-83' and f.Indicator = 'products.total' order by f.DocumentId desc limit 1
            """
        );
    }

    private string Figures()
    {
        using var connection = database.OpenConnection();
        return string.Join(
            '\n',
            connection.Query<string>(
                """
                select f.Unit || f.Indicator || f.Value || coalesce(f.AsOf, '') from Facts f where f.DocumentId in (
                    select max(d.Id) from Documents d join Batches b on b.Id = d.BatchId
                    where d.Kind = 4 and b.UndoneAt is null group by d.LineageId)
                order by 1
                """
            )
        );
    }

    private string Stored()
    {
        using var connection = database.OpenConnection();
        var products = Rows(connection, "select * from Products order by Id");
        var subjects = Rows(connection, "select * from Subjects order by Id");
        return products + "\n" + subjects;
    }

    private static string Rows(SqliteConnection connection, string sql) =>
        string.Join(
            '\n',
            connection
                .Query(sql)
                .Cast<IDictionary<string, object?>>()
                .Select(row =>
                    string.Join('|', row.Where(c => c.Key != "DocumentId").Select(c => $"{c.Key}={c.Value}"))
                )
        );

    /// <summary>What the same tables hold when the register in memory is written into them at once.</summary>
    private string Expected(ProductRegister register)
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction();
        connection.Execute("delete from Products; delete from Subjects", transaction: transaction);
        var writer = new RegisterWriter(connection, new(TestData.Units, TestData.Indicators), "63");
        writer.Insert(register.Products);
        writer.Insert(register.Subjects);
        var rows =
            Rows(connection, "select * from Products order by Id")
            + "\n"
            + Rows(connection, "select * from Subjects order by Id");
        transaction.Rollback();
        return rows;
    }

    private void Clear()
    {
        using var connection = database.OpenConnection();
        foreach (
            var table in new[]
            {
                "Facts",
                "Findings",
                "WholeLists",
                "ProductClaims",
                "Products",
                "Subjects",
                "Documents",
                "Batches",
            }
        )
            connection.Execute($"delete from {table}");
    }
}
