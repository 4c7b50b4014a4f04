using Microsoft.Extensions.Logging;

namespace HeroImages.Cli;

/// <summary>Shows warnings beside the answer, so that nobody waits without knowing why.</summary>
sealed class NoteLogger(Terminal terminal) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            terminal.Note(formatter(state, exception));
        }
    }
}
