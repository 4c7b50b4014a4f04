using System.CommandLine;

namespace HeroImages.Cli;

/// <summary>The option that turns an answer for people into one for programs.</summary>
sealed class JsonArgument
{
    readonly Option<bool> _json = new("--json") { Description = "Answer in JSON." };

    public JsonArgument(Command command) => command.Options.Add(_json);

    /// <summary>Writes the answer in the form that was asked for.</summary>
    public void Answer<T>(ParseResult parsed, Terminal terminal, T value, Action<Terminal, T> show)
    {
        if (parsed.GetValue(_json))
        {
            terminal.Json(value);
        }
        else
        {
            show(terminal, value);
        }
    }
}
