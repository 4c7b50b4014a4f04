namespace Microsoft.DotNet.Interactive;

/// <summary>A text that is not shown by accident.</summary>
/// <param name="clearTextPassword">The text.</param>
public sealed class PasswordString(string clearTextPassword)
{
    /// <summary>The text.</summary>
    public string GetClearTextPassword() => clearTextPassword;

    /// <summary>Stars, always as many.</summary>
    public override string ToString() => "************";
}
