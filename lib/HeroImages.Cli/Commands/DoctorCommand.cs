using System.CommandLine;
using HeroImages.Cli.Checkups;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero doctor</c>: what the workbench builds on, and what to do where it is not there.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Look at everything the workbench builds on, and say what to do where it is not there. Ends with 0 when all that is needed is.");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, _) =>
        {
            var rows = Checkup.Of(Directory.GetCurrentDirectory());
            json.Answer(parsed, terminal, rows, Show);
            return rows.Any(r => r.State == CheckupState.Needed) ? ExitCode.Failed : ExitCode.Done;
        });
    }

    static void Show(Terminal terminal, IReadOnlyList<CheckupRow> rows)
    {
        terminal.Table(["", "state", "found", "for"], rows.Select(r => (IReadOnlyList<string>)[r.Name, Word(r.State), r.Found, r.For]));
        foreach (var row in rows.Where(r => r.Remedy is not null))
        {
            terminal.Line($"{row.Name}: {row.Remedy}");
        }
    }

    static string Word(CheckupState state) => state switch
    {
        CheckupState.Fine => "fine",
        CheckupState.Optional => "not there",
        _ => "NEEDED",
    };
}
