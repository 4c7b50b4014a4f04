using HeroImages.Sql;
using Microsoft.Data.Analysis;

namespace HeroImages.Notebooks.Languages;

/// <summary>SQL, run by DuckDB in this process over the variables of the notebook and over files. Tables that queries make stay for later cells.</summary>
sealed class SqlLanguage : ICellLanguage, IDisposable
{
    /// <summary>The variable of SQL that holds the last result.</summary>
    public const string Result = "sql_result";

    const string NameOption = "--name";

    readonly LanguageVariables _variables = new();
    SqlSession? _session;

    public string Name => "sql";

    public IReadOnlyList<string> Aliases => [];

    public MagicSyntax Syntax { get; } = new(
        "Runs the text below as DuckDB's SQL. Tables are variables (data frames, lists of records, selections; images, detections and classifications of a collection) "
        + "and files ('x.parquet', 'x.csv'); $name is the value of a variable. The result is shown, and is the variable sql_result of this language.",
        [new(NameOption, "NAME", "Keeps the result under this name too, here and as a data frame of C#.")]);

    public bool AllowsUnknownMagics => false;

    public IVariables? VariablesOf(ICellHost host) => _variables;

    public async Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var name = scope.TextOf(arguments, NameOption);
        var frames = await Task.Run(() => Query(part, scope, cancel), cancel).ConfigureAwait(false);
        foreach (var frame in frames)
        {
            scope.Show(scope.Host.Format(frame));
        }
        if (frames is [.., var last])
        {
            await KeepAsync(name, last, scope.Host, cancel).ConfigureAwait(false);
        }
        return true;
    }

    public void Dispose() => _session?.Dispose();

    IReadOnlyList<DataFrame> Query(CellPart part, CellScope scope, CancellationToken cancel)
    {
        _session ??= new SqlSession(new SqlOptions { Folder = scope.Host.Folder });
        var (tables, schemas, parameters) = SqlSession.NamesIn(part.Text);
        var variables = new SqlVariables(scope.Host.Variables, _variables);
        try
        {
            variables.AddTo(_session, tables, schemas);
            return _session.QueryAll(part.Text, variables.Values(parameters), cancel);
        }
        catch (SqlQueryException e)
        {
            throw new CellException("SqlError", e.Message + variables.Hint(tables), e) { Line = part.FirstLine + (e.Line ?? 1) - 1, Origin = scope.File?.Path };
        }
    }

    async Task KeepAsync(string? name, DataFrame frame, ICellHost host, CancellationToken cancel)
    {
        await _variables.SetAsync(Result, frame, cancel).ConfigureAwait(false);
        if (name is not null)
        {
            await _variables.SetAsync(name, frame, cancel).ConfigureAwait(false);
            await host.Variables.SetAsync(name, frame, cancel).ConfigureAwait(false);
        }
    }
}
