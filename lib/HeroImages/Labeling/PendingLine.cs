namespace HeroImages.Labeling;

/// <summary>A line on its way to the disk.</summary>
sealed class PendingLine(byte[] bytes)
{
    readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte[] Bytes => bytes;

    /// <summary>Ends when the line is on the disk, or with the reason why it is not.</summary>
    public Task Written => _written.Task;

    public void Succeed() => _written.SetResult();

    public void Fail(Exception reason) => _written.SetException(reason);
}
