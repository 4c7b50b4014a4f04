using System.CommandLine;
using HeroImages.Files;
using HeroImages.Sql;
using Microsoft.Data.Analysis;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero sql</c>: asks a collection, its candidates, ratings and scores in SQL.</summary>
static class SqlCommand
{
    const int RowsShown = 100;

    public static Command Create()
    {
        var command = new Command("sql", "Ask in DuckDB's SQL: tables images, detections, classifications, candidates, ratings and scores, and files by name ('x.parquet'). Nothing is ever changed.");
        var query = new Argument<string>("query") { Description = "The question, such as \"SELECT file, score FROM scores ORDER BY rank LIMIT 20\"." };
        var rows = new Option<int>("--rows") { Description = "Most rows shown on the terminal.", HelpName = "N", DefaultValueFactory = _ => RowsShown };
        var csv = new Option<bool>("--csv") { Description = "Answer as CSV, with all rows." };
        command.Arguments.Add(query);
        command.Options.Add(rows);
        command.Options.Add(csv);
        var tables = new SqlArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var most = Checked.AtLeastOne(rows.Name, parsed.GetValue(rows));
            var answer = Ask(parsed.GetRequiredValue(query), session => tables.Fill(session, parsed.GetRequiredValue(query), parsed, terminal, cancel), cancel);
            if (parsed.GetValue(csv))
            {
                using var text = new StringWriter();
                FrameCsv.Write(answer, text);
                terminal.Verbatim(text.ToString().TrimEnd('\n'));
            }
            else
            {
                json.Answer(parsed, terminal, FrameText.Objects(answer), (_, _) => Show(terminal, answer, most));
            }
            return ExitCode.Done;
        });
    }

    static DataFrame Ask(string query, Action<SqlSession> fill, CancellationToken cancel)
    {
        using var session = new SqlSession(new() { OnlyReads = true });
        fill(session);
        try
        {
            return session.Query(query, null, cancel);
        }
        catch (SqlQueryException e)
        {
            throw new InputException("query", e.Line is { } line ? FormattableString.Invariant($"line {line}") : null, e.Message.Split("\n\n")[0].ReplaceLineEndings(" "), remedy: "Tables: images, detections, classifications, candidates, ratings, scores.", cause: e);
        }
    }

    static void Show(Terminal terminal, DataFrame answer, int most)
    {
        if (answer.Columns.Count > 0)
        {
            terminal.Table(FrameText.Headings(answer), FrameText.Rows(answer, most));
        }
        if (answer.Rows.Count > most)
        {
            terminal.Note($"{Format.Count(answer.Rows.Count - most)} more rows are not shown; --rows N shows more, --csv and --json give all.");
        }
    }
}
