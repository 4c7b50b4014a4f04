using Microsoft.Extensions.Hosting;

namespace HeroImages.Web.Server;

/// <summary>Leaves Ctrl-C to the program that uses the library.</summary>
sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
