using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Languages;

/// <summary>Languages and magics in the real engine.</summary>
public sealed class LanguagesInTheEngineTests : IAsyncDisposable
{
    readonly TempFolder _folder = new();
    readonly NotebookEngine _engine;
    int _number;

    public LanguagesInTheEngineTests() => _engine = new NotebookEngine(new EngineOptions(_folder.Path, TimeProvider.System) { WarmsUp = false });

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Values_go_from_csharp_to_sql_and_back_and_to_javascript()
    {
        await Run("record Sighting(string Species, int Count);\nvar least = 2;\nList<Sighting> sightings = [new(\"ape\", 1), new(\"bee\", 2), new(\"bee\", 3)];");

        var sql = await Run("#!sql --name totals\nSELECT Species, sum(Count) AS total FROM sightings WHERE Count >= $least GROUP BY ALL");
        var csharp = await Run("totals[\"total\"][0]");
        var script = await Run("#!javascript\n#!share --from csharp totals\n#!share --from csharp sightings --as s\nconsole.log(totals, s)");

        Assert.Contains("bee", Shown(sql)[MimeTypes.Plain], StringComparison.Ordinal);
        Assert.Equal("5", Assert.Single(csharp.OfType<ResultOutput>()).Bundle[MimeTypes.Plain]);
        Assert.Contains("""const totals = [{"Species":"bee","total":5}];""", Shown(script)[MimeTypes.JavaScript], StringComparison.Ordinal);
        Assert.Contains("""const s = [{"Species":"ape","Count":1},""", Shown(script)[MimeTypes.JavaScript], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_changes_language_and_its_errors_name_the_lines_of_the_cell()
    {
        var outputs = await Run("var a = 1;\n#!html\n<b>x</b>\n#!csharp\nvar b = a + 1;\nthrow new InvalidOperationException($\"b is {b}\");");

        Assert.Equal("<b>x</b>\n", Shown(outputs)[MimeTypes.Html]);
        var error = Assert.IsType<ErrorOutput>(outputs[^1]);
        Assert.Equal("b is 2", error.Message);
        Assert.Contains(error.Trace, line => line.Contains("line 6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Set_and_who_see_the_real_variables()
    {
        await Run("#!set --name count --value 3\n#!set --name day --value \"it is\"");

        var sum = await Run("count + day.Length");
        var who = await Run("#!whos");

        Assert.Equal("8", Assert.Single(sum.OfType<ResultOutput>()).Bundle[MimeTypes.Plain]);
        Assert.Matches(@"(?m)^count +int +3$", Shown(who)[MimeTypes.Plain]!);
    }

    [Fact]
    public async Task An_imported_file_declares_for_later_cells_and_its_errors_name_it()
    {
        _folder.Write("tools/words.csx", "#!import ends.cs\nstring Loud(string s) => s.ToUpperInvariant() + End;");
        _folder.Write("tools/ends.cs", "var End = \"!\";");
        _folder.Write("tools/broken.cs", "\nthrow new InvalidOperationException(\"broken\");");

        var value = await Run("#!import tools/words.csx\nLoud(\"hey\")");
        var failed = await Run("#!import tools/broken.cs\n1");

        Assert.Equal("HEY!", Assert.Single(value.OfType<ResultOutput>()).Bundle[MimeTypes.Plain]);
        Assert.Contains(Assert.Single(failed.OfType<ErrorOutput>()).Trace, line => line.Contains("broken.cs", StringComparison.Ordinal) && line.Contains("line 2", StringComparison.Ordinal));
        Assert.Empty(failed.OfType<ResultOutput>());
    }

    [Fact]
    public async Task A_mistyped_magic_fails_the_cell_before_it_runs()
    {
        var outputs = await Run("Console.WriteLine(\"ran\");\n#!tiem\n1");

        Assert.Equal("UnknownMagic", Assert.IsType<ErrorOutput>(Assert.Single(outputs)).Name);
    }

    [Fact]
    public async Task A_query_that_takes_long_is_stopped()
    {
        var running = Run("#!sql\nSELECT sum(a.range * b.range) FROM range(100000000) a, range(100000000) b");
        await Task.Delay(TimeSpan.FromSeconds(1));

        _engine.Interrupt();
        var outputs = await running.WaitAsync(TimeSpan.FromSeconds(20));
        var after = await Run("#!sql\nSELECT 1 AS one");

        Assert.IsType<ErrorOutput>(outputs[^1]);
        Assert.Contains("one", Shown(after)[MimeTypes.Plain], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_is_shown_after_what_it_times()
    {
        var outputs = await Run("#!time\nawait Task.Delay(20);\n\"done\"");

        Assert.IsType<ResultOutput>(outputs[0]);
        Assert.StartsWith("Wall time: ", Shown(outputs)[MimeTypes.Plain], StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<CellOutput>> Run(string code)
    {
        var frontEnd = new Collector();
        await _engine.RunAsync(new CellRequest(code, ++_number, frontEnd));
        return frontEnd.Outputs;
    }

    static MimeBundle Shown(IEnumerable<CellOutput> outputs) => Assert.Single(outputs.OfType<DisplayOutput>()).Bundle;
}
