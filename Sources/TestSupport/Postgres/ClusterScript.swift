/// The shell script that owns a server: it lives as long as its standard input, so nothing stays behind a test process
/// however that ends.
enum ClusterScript {
    /// Takes lines for `postgresql.conf` as its argument; answers the folder, then `done` or `failed` for each command.
    static let text = #"""
        set -eu
        trap '' INT TERM HUP PIPE
        programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
        [ -n "$programs" ] || programs=$(pg_config --bindir)
        folder=$(mktemp -d /tmp/bole-pg.XXXXXX)
        cd "$folder"
        trap 'control -m immediate stop || true; rm -rf "$folder"' EXIT
        control() { "$programs/pg_ctl" -D data -l log -s -w -t 60 "$@" </dev/null >/dev/null 2>&1; }
        # A killed server counts as running until its parent has taken note of its end.
        end() { kill -9 "$1"; for _ in $(seq 100); do kill -0 "$1" 2>/dev/null || return 0; sleep 0.05; done; }
        # Texts are sorted as in Chinese dictionaries unless a column says otherwise, which none of Bole's may forget.
        "$programs/initdb" -D data -U bole -A trust -k -N -E UTF8 --locale=C.UTF-8 \
            --locale-provider=icu --icu-locale=zh >initdb.log
        printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '$folder'" "$1" >>data/postgresql.conf
        printf '%s\n' "local all locked scram-sha-256" "local all all trust" >data/pg_hba.conf
        control start
        echo "$folder"
        while read -r command; do
            case $command in
            start) control start ;;
            stop) control -m fast stop ;;
            kill) end "$(head -n 1 data/postmaster.pid)" ;;
            esac && echo done || echo failed
        done
        """#
}
